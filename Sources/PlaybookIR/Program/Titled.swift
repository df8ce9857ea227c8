/// What has a name, a label and a place in the book.
package protocol Titled {
  var title: Title { get }
}

extension Field: Titled {}
extension EventKind: Titled {}
extension ValueList: Titled {}
extension Fact: Titled {}
extension Signal: Titled {}
extension Condition: Titled {}
extension Icp: Titled {}
extension Icp.Criterion: Titled {}
extension Icp.Tier: Titled {}
extension Checklist: Titled {}
extension Checklist.Item: Titled {}
extension Score: Titled {}
extension Score.Group: Titled {}
extension Score.Rule: Titled {}
extension Grade: Titled {}
extension Stage: Titled {}
extension Stage.Rung: Titled {}
extension Calendar: Titled {}
extension Channel: Titled {}
extension Channel.HoursRow: Titled {}
extension Team: Titled {}
extension Team.Rep: Titled {}
extension Route: Titled {}
extension Route.Row: Titled {}
extension Handoff: Titled {}
extension Handoff.Rejection: Titled {}
extension Handoff.Topic: Titled {}
extension SLATimer: Titled {}
extension SalesTarget: Titled {}
extension Cadence: Titled {}
extension Cadence.Outcome: Titled {}
extension Cadence.Step: Titled {}
extension Playbook: Titled {}
