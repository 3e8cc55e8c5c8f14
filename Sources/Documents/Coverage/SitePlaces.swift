import Nodes
import Tailoring

/// The places of all practices, found by what somebody wrote of one: its ODS code, else its name.
struct SitePlaces {
  private struct Place {
    var practice: Practice
    var label: String
  }

  private var places: [Place] = []
  private var byCode: [String: Int] = [:]
  /// More than one may have the same name.
  private var byName: [String: [Int]] = [:]
  private let date: PartialDate

  init(_ context: DocumentContext) {
    date = context.date
    for practice in context.workspace.practices {
      let sites = context.sites[practice.odsCode] ?? []
      let first = places.count
      for site in sites where !site.isMain { add(practice, code: site.odsCode, name: site.name) }
      let main = sites.first(where: \.isMain)
      if main != nil || places.count == first {
        add(practice, code: main?.odsCode ?? practice.odsCode, name: main?.name ?? practice.name)
      }
      // The practice's own code and name mean its main site.
      let place = places.count - 1
      let (code, name) = (practice.odsCode.uppercased(), practice.name.lowercased())
      byCode[code] = byCode[code] ?? place
      if byName[name]?.contains(place) != true { byName[name, default: []].append(place) }
    }
  }

  private mutating func add(_ practice: Practice, code: String?, name: String?) {
    guard code != nil || name != nil else { return }
    if let code { byCode[code.uppercased()] = places.count }
    if let name { byName[name.lowercased(), default: []].append(places.count) }
    places.append(Place(practice: practice, label: [code, name].compactMap { $0 }.joined(separator: " ")))
  }

  /// The places that a text means: one by its code, or all of its name.
  func places(in text: String) -> [Int] {
    for word in Self.words(text) {
      if let place = byCode[word] { return [place] }
    }
    for name in Self.names(text) {
      if let places = byName[name] { return places }
    }
    return []
  }

  /// Why a place is out of scope; nil where it is in.
  func reason(_ place: Int) -> String? { places[place].practice.outOfScopeReason(on: date) }

  func label(_ place: Int) -> String { places[place].label }

  var inScope: [Int] { places.indices.filter { reason($0) == nil } }

  /// The words of a text that may be ODS codes.
  static func words(_ text: String) -> [String] {
    text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.filter { (3...9).contains($0.utf8.count) }
      .map { $0.uppercased() }
  }

  /// What a text may mean by name: all of it, or what stands before a bracket or comma.
  static func names(_ text: String) -> [String] {
    let small = text.lowercased()
    let first = small.split(whereSeparator: { $0 == "(" || $0 == "," }).first.map(String.init) ?? small
    return [AnswerCheck.trimmed(small), AnswerCheck.trimmed(first)]
  }
}
