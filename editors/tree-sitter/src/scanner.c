// Finds where the value of an entry ends: at the end of a line, unless the next line goes on with it. A line goes on when
// it neither closes a block nor looks like the start of an entry: words, perhaps a label, and then a colon or a brace.
#include "tree_sitter/parser.h"

enum TokenType { END, ERROR_SENTINEL };

void *tree_sitter_playbook_external_scanner_create(void) { return NULL; }
void tree_sitter_playbook_external_scanner_destroy(void *payload) { (void)payload; }
unsigned tree_sitter_playbook_external_scanner_serialize(void *payload, char *buffer) {
  (void)payload;
  (void)buffer;
  return 0;
}
void tree_sitter_playbook_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  (void)payload;
  (void)buffer;
  (void)length;
}

static void advance(TSLexer *lexer) { lexer->advance(lexer, false); }

static bool at_end(TSLexer *lexer) { return lexer->eof(lexer); }

static bool is_line_end(int32_t c) { return c == '\n' || c == '\r'; }

static bool is_blank(int32_t c) { return c == ' ' || c == '\t'; }

static bool is_word(int32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

static void skip_blanks(TSLexer *lexer) {
  while (is_blank(lexer->lookahead)) advance(lexer);
}

// A label, up to and including its closing quote; false when the line ends within it.
static bool skip_label(TSLexer *lexer) {
  advance(lexer);
  while (!at_end(lexer) && !is_line_end(lexer->lookahead)) {
    if (lexer->lookahead == '"') {
      advance(lexer);
      return true;
    }
    if (lexer->lookahead == '\\') advance(lexer);
    if (!at_end(lexer) && !is_line_end(lexer->lookahead)) advance(lexer);
  }
  return false;
}

// Whether the rest of the line ends with an opening brace: `if … {`.
static bool line_opens_block(TSLexer *lexer) {
  bool opens = false;
  while (!at_end(lexer) && !is_line_end(lexer->lookahead) && lexer->lookahead != '#') {
    if (lexer->lookahead == '"') {
      opens = false;
      if (!skip_label(lexer)) return false;
      continue;
    }
    if (!is_blank(lexer->lookahead)) opens = lexer->lookahead == '{';
    advance(lexer);
  }
  return opens;
}

static bool starts_entry(TSLexer *lexer) {
  char first[3] = {0, 0, 0};
  unsigned length = 0;
  unsigned words = 0;
  while (is_word(lexer->lookahead)) {
    while (is_word(lexer->lookahead)) {
      if (words == 0 && length < 3) first[length] = (char)lexer->lookahead;
      if (words == 0 && length < 4) length++;
      advance(lexer);
    }
    words++;
    skip_blanks(lexer);
  }
  bool has_label = lexer->lookahead == '"';
  if (has_label) {
    if (!skip_label(lexer)) return false;
    skip_blanks(lexer);
  }
  if (words == 0 && !has_label) return false;
  if (lexer->lookahead == ':' || lexer->lookahead == '{') return true;
  bool is_branch = length == 2 && ((first[0] == 'i' && first[1] == 'f') || (first[0] == 'o' && first[1] == 'n'));
  return is_branch && line_opens_block(lexer);
}

bool tree_sitter_playbook_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid_symbols) {
  (void)payload;
  if (!valid_symbols[END] || valid_symbols[ERROR_SENTINEL]) return false;
  // The token is empty and stands before the blank space; everything from here on is only looked at.
  lexer->result_symbol = END;
  lexer->mark_end(lexer);
  bool is_new_line = false;
  for (;;) {
    skip_blanks(lexer);
    if (at_end(lexer)) return true;
    if (is_line_end(lexer->lookahead)) {
      is_new_line = true;
      advance(lexer);
    } else if (lexer->lookahead == '#') {
      while (!at_end(lexer) && !is_line_end(lexer->lookahead)) advance(lexer);
    } else {
      break;
    }
  }
  if (lexer->lookahead == '}') return true;
  return is_new_line && starts_entry(lexer);
}
