package import Catalogue
import Tailoring

/// The JSON Schemas of every kind of file: the catalogue's, a workspace's and a document's.
package enum AllSchemas {
  package static var all: [CatalogueSchemas.Schema] {
    CatalogueSchemas.all + WorkspaceFile.schemas.map { .init(name: $0.name, title: $0.title, shape: $0.shape) }
  }
}
