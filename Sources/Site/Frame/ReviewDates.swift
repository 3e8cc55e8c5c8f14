import Nodes

/// The lines at the end of a page that say when it was reviewed, and when it will be again.
struct ReviewDates {
  let settings: PublisherSettings

  func write(to html: inout HTMLBuilder) {
    html.element(.div, .style("review")) { html in
      html.paragraph("Page last reviewed: \(settings.lastReviewed?.longText ?? "not yet reviewed")")
      html.paragraph("Next review due: \(settings.nextReview?.longText ?? "not yet set")")
    }
  }
}
