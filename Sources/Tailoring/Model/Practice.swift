package import Catalogue
package import Nodes

/// A row of practices.csv.
package struct Practice: Sendable {
  package enum ContractType: String, Sendable, CaseIterable {
    case gms = "GMS"
    case pms = "PMS"
    case apms = "APMS"
  }

  package var odsCode: String
  package var name: String
  package var postcode: String?
  package var address: String?
  /// Nil where the row gives none, or one that is no GP contract: out of scope by the model itself.
  package var contractType: ContractType?
  package var place: String?
  package var pcnCode: String?
  package var pcnName: String?
  package var listSize: Int?
  package var agreementSigned: PartialDate?
  package var agreementReviewed: PartialDate?
  package var closed: PartialDate?
  /// Marked as closed or inactive without a date.
  package var isMarkedClosed: Bool
  package var isDispensing: Bool?
  /// Columns of the user's own, kept by name.
  package var extra: [(name: String, value: String)]
  package var origin: EntryOrigin

  /// Why the model does not cover it, whatever the day; nil where it does.
  package var outOfScopeReason: String? { outOfScopeReason(on: nil) }

  /// Why the model does not cover it on a day (nil: whatever the day); nil where it does.
  package func outOfScopeReason(on day: PartialDate?) -> String? {
    if contractType == nil { return "it holds no GMS, PMS or APMS contract" }
    guard let agreementSigned else { return "it has no signed practice agreement" }
    if let day, agreementSigned.earliest > day.latest {
      return "its practice agreement is signed only on \(agreementSigned.longText)"
    }
    if isMarkedClosed, closed == nil { return "it is marked as closed" }
    if let closed, day.map({ closed.earliest <= $0.latest }) ?? true { return "it closed on \(closed.longText)" }
    return nil
  }

  /// By when its agreement is reviewed, as things stand on a day: twelve months after it was signed or last reviewed.
  package func reviewDue(on day: PartialDate) -> PartialDate? {
    guard let agreementSigned else { return nil }
    guard let agreementReviewed, agreementReviewed.earliest <= day.latest,
      agreementReviewed.latest > agreementSigned.latest
    else { return agreementSigned.nextYear }
    return agreementReviewed.nextYear
  }

  package init(
    odsCode: String, name: String, postcode: String? = nil, address: String? = nil,
    contractType: ContractType? = nil, place: String? = nil, pcnCode: String? = nil, pcnName: String? = nil,
    listSize: Int? = nil, agreementSigned: PartialDate? = nil, agreementReviewed: PartialDate? = nil,
    closed: PartialDate? = nil, isMarkedClosed: Bool = false, isDispensing: Bool? = nil,
    extra: [(name: String, value: String)] = [], origin: EntryOrigin
  ) {
    self.odsCode = odsCode
    self.name = name
    self.postcode = postcode
    self.address = address
    self.contractType = contractType
    self.place = place
    self.pcnCode = pcnCode
    self.pcnName = pcnName
    self.listSize = listSize
    self.agreementSigned = agreementSigned
    self.agreementReviewed = agreementReviewed
    self.closed = closed
    self.isMarkedClosed = isMarkedClosed
    self.isDispensing = isDispensing
    self.extra = extra
    self.origin = origin
  }
}

/// A row of sites.csv.
package struct Site: Sendable {
  package var practice: String
  package var odsCode: String?
  package var name: String?
  package var address: String?
  package var postcode: String?
  package var isMain: Bool
  package var hours: String?
  package var connection: String?
  package var extra: [(name: String, value: String)]
  package var origin: EntryOrigin

  package init(
    practice: String, odsCode: String? = nil, name: String? = nil, address: String? = nil, postcode: String? = nil,
    isMain: Bool, hours: String? = nil, connection: String? = nil, extra: [(name: String, value: String)] = [],
    origin: EntryOrigin
  ) {
    self.practice = practice
    self.odsCode = odsCode
    self.name = name
    self.address = address
    self.postcode = postcode
    self.isMain = isMain
    self.hours = hours
    self.connection = connection
    self.extra = extra
    self.origin = origin
  }
}
