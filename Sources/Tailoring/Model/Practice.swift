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
  package var isDispensing: Bool?
  /// Columns of the user's own, kept by name.
  package var extra: [(name: String, value: String)]
  package var origin: EntryOrigin

  /// Why the model does not cover it; nil where it does.
  package var outOfScopeReason: String? {
    if contractType == nil { return "it holds no GMS, PMS or APMS contract" }
    if agreementSigned == nil { return "it has no signed practice agreement" }
    if let closed { return "it closed on \(closed.longText)" }
    return nil
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
}
