import Nodes

/// Puts the frame around a page: head, header with search and navigation, breadcrumbs, review dates, footer.
struct PageFrame {
  let model: SiteModel
  /// The parts of the frame that many pages share.
  private(set) var pieces: FramePieces?

  init(model: SiteModel) {
    self.model = model
    pieces = FramePieces(self)
  }

  /// What pages may load: files of our own origin, nothing else, and nothing written into the page.
  static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
    + "form-action 'self'"

  private var settings: PublisherSettings { model.settings }

  /// The whole page.
  func html(_ page: Page, _ body: (inout HTMLBuilder) -> Void) -> HTMLBuilder {
    var html = HTMLBuilder(at: page.address, base: settings.address)
    html.rendered(Array("<!doctype html>\n".utf8))
    html.element(.html, .set("lang", "en-GB")) { html in
      html.element(.head) { head(page, &$0) }
      html.element(.body) { html in
        html.element(.a, .style("skip-link"), .fragment("main"), text: "Skip to main content")
        if let piece = pieces?.header(depth: page.address.depth, section: page.section) {
          html.put(piece, withLinks: page.address == .home)
        } else {
          header(page.section, &html)
        }
        html.element(.div, .style("width")) { html in
          breadcrumbs(page, &html)
          html.element(.main, .id("main"), .styles("main", page.isDraft ? "draft" : "published")) { html in
            if page.isDraft {
              html.element(.p, .style("watermark"), text: "Draft: not published, not to be relied on")
            }
            heading(page, &html)
            body(&html)
            downloads(page, &html)
            ReviewDates(settings: settings).write(to: &html)
          }
        }
        if let piece = pieces?.footer(depth: page.address.depth) {
          html.put(piece, withLinks: page.address == .home)
        } else {
          footer(&html)
        }
      }
    }
    return html
  }

  private func head(_ page: Page, _ html: inout HTMLBuilder) {
    if let piece = pieces?.headStart { html.put(piece, withLinks: true) } else { Self.headStart(&html) }
    html.element(.title, text: fullTitle(page))
    if let piece = pieces?.headLinks(depth: page.address.depth) {
      html.put(piece, withLinks: page.address == .home)
    } else {
      headLinks(&html)
    }
    for download in page.downloads {
      html.element(
        .link, .set("rel", "alternate"), .set("type", download.kind.type),
        .to(Address(page.address.path + download.name)),
        .set("title", "\(download.label ?? "This page") as \(download.kind.name)"))
    }
    if page.usesScript { html.element(.script, .source(.script), .flag("defer")) }
  }

  static func headStart(_ html: inout HTMLBuilder) {
    html.element(.meta, .set("charset", "utf-8"))
    html.element(.meta, .set("http-equiv", "Content-Security-Policy"), .set("content", policy))
    html.element(.meta, .set("name", "viewport"), .set("content", "width=device-width, initial-scale=1"))
  }

  func headLinks(_ html: inout HTMLBuilder) {
    html.element(.link, .set("rel", "stylesheet"), .to(.styleSheet))
    html.element(.link, .set("rel", "icon"), .to(.icon), .set("type", "image/svg+xml"))
    if model.isBare { return }
    html.element(
      .link, .set("rel", "alternate"), .set("type", "application/atom+xml"), .to(.feed),
      .set("title", "Editions and changes"))
  }

  /// "Page – section – publication – publisher".
  private func fullTitle(_ page: Page) -> String {
    let name = [page.caption, page.title].compactMap { $0 }.joined(separator: " ")
    return [name, page.sectionTitle, settings.publication, settings.publisher].compactMap { $0 }
      .joined(separator: " – ")
  }

  func header(_ current: Page.Section?, _ html: inout HTMLBuilder) {
    html.element(.header, .style("page-header")) { html in
      html.element(.div, .style("width header-row")) { html in
        html.element(.p, .style("publication")) { $0.link(.home, settings.publication) }
        if model.isBare { return }
        html.element(
          .form, .style("site-search"), .role("search"), .set("action", html.href(.search)), .set("method", "get")
        ) { html in
          html.element(.label, .style("visually-hidden"), .set("for", "site-query"), text: "Search this site")
          html.element(
            .input, .set("type", "search"), .id("site-query"), .set("name", "q"), .set("autocomplete", "off"))
          html.element(.button, .set("type", "submit"), text: "Search")
        }
      }
      html.element(.nav, .style("main-navigation"), .label("Main")) { html in
        html.element(.ul, .style("width")) { html in
          for section in Page.Section.allCases where exists(section) {
            html.element(.li) { html in
              if current == section {
                html.element(.a, .to(section.address), .current("true"), text: section.name)
              } else {
                html.link(section.address, section.name)
              }
            }
          }
        }
      }
    }
  }

  private func exists(_ section: Page.Section) -> Bool {
    switch section {
    case .packs: !model.packOwners.isEmpty
    case .compare: !model.input.comparisons.isEmpty
    case .documents: !model.input.documents.isEmpty
    case .search: !model.isBare
    default: true
    }
  }

  private func breadcrumbs(_ page: Page, _ html: inout HTMLBuilder) {
    guard page.address != .home else { return }
    html.element(.nav, .style("breadcrumbs"), .label("Breadcrumb")) { html in
      html.element(.ol) { html in
        html.element(.li) { $0.link(.home, "Home") }
        for step in page.trail { html.element(.li) { $0.link(step.address, step.name) } }
      }
    }
  }

  private func heading(_ page: Page, _ html: inout HTMLBuilder) {
    html.element(.h1) { html in
      if let caption = page.caption {
        html.element(.span, .style("heading-caption"), text: caption)
        html.text(" ")
      }
      html.text(page.title)
    }
  }

  private func downloads(_ page: Page, _ html: inout HTMLBuilder) {
    guard !page.downloads.isEmpty else { return }
    html.element(.section, .style("downloads"), .label("Downloads")) { html in
      html.element(.h2, text: "This page as data")
      html.element(.ul) { html in
        for download in page.downloads {
          html.element(.li) { html in
            html.link(
              Address(page.address.path + download.name), "\(download.label ?? page.title) as \(download.kind.name)")
            html.text(" (\(Words.size(download.bytes.count)))")
          }
        }
      }
    }
  }

  func footer(_ html: inout HTMLBuilder) {
    html.element(.footer, .style("page-footer")) { html in
      html.element(.div, .style("width")) { html in
        html.element(.nav, .label("About this site")) { html in
          html.element(.ul, .style("footer-links")) { html in
            html.element(.li) { $0.link(.about, "About this site") }
            html.element(.li) { $0.link(.accessibility, "Accessibility statement") }
            html.element(.li) { $0.link(.rules, "Rules") }
            if !model.isBare { html.element(.li) { $0.link(.feed, "Feed of editions and changes") } }
          }
        }
        if !settings.isNHSBody {
          html.element(.p) { $0.element(.strong, text: "This is not an NHS publication.") }
        }
        html.paragraph(
          "Requirements are restated in words of our own. The published text of each edition prevails.")
        html.paragraph(settings.licence ?? "Published by \(settings.publisher).")
      }
    }
  }
}
