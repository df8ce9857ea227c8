import PlaybookSyntax
import PlaybookTestSupport
import PlaybookTooling

/// A file of a book that stands somewhere in the repository: a sample, a starter, or an input of a case.
struct BookFile: CustomStringConvertible, Sendable {
  let name: String
  let text: String
  let form: Form

  var description: String { name }

  static let all = samples + starters + cases

  private static let samples: [BookFile] = [".playbook", ".yaml"].flatMap { ending in
    Repository.files(in: "playbooks", ending: ending).compactMap { path in
      guard let text = try? Repository.text(path), let form = Form(path: path) else { return nil }
      return BookFile(name: path, text: text, form: form)
    }
  }

  static let starters: [BookFile] = Starter.Form.allCases.flatMap { form in
    Starter.Framework.allCases.flatMap { framework in
      Starter.files(form, framework).compactMap { file in
        Form(path: file.path).map { BookFile(name: "init: \(framework) \(file.path)", text: file.text, form: $0) }
      }
    }
  }

  private static let cases: [BookFile] = CaseFile.all.flatMap { file -> [BookFile] in
    guard let text = try? Repository.text(file.path),
      let fences = try? MarkdownFence.all(
        in: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    else { return [] }
    return fences.enumerated().compactMap { index, fence in
      guard let form = fence.words.first == "playbook" ? Form.text : fence.words.first == "yaml" ? .yaml : nil else {
        return nil
      }
      let text = String(decoding: InputText.bytes(fence.body, isBinary: false), as: UTF8.self)
      return text.utf8.count > 100_000 ? nil : BookFile(name: "\(file.path) \(index + 1)", text: text, form: form)
    }
  }
}
