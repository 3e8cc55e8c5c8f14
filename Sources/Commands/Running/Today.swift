import Foundation
import Nodes

/// The day on which a query is asked. Documents never look at it: their only clock is their own date.
enum Today {
  /// Today in UTC, or the day of `SOURCE_DATE_EPOCH`, by which reproducible builds stop the clock.
  static func date(_ context: CommandContext) -> PartialDate {
    let seconds = context.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) } ?? time(nil)
    return PartialDate(daysSince1970: seconds / 86_400)
  }
}
