import Foundation
import Nodes

/// The day on which a query is asked. Documents never look at it: their only clock is their own date.
enum Today {
  /// Today in UTC, or the day of `SOURCE_DATE_EPOCH`, by which reproducible builds stop the clock.
  static func date(_ context: CommandContext) -> PartialDate {
    PartialDate(daysSince1970: seconds(context) / 86_400)
  }

  /// The seconds since the start of 1970, by the same rule.
  static func seconds(_ context: CommandContext) -> Int {
    context.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) } ?? time(nil)
  }
}
