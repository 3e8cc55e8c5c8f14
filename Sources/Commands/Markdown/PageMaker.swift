import CommonMark
import Diagnostics
import Nodes
import Output

/// Makes HTML of Markdown files, each by itself.
struct PageMaker: Sendable {
  /// What a file becomes.
  enum Content: Sendable {
    /// A page with its style inside.
    case page(title: String?, publisher: String)
    /// A body with ids, for a page that is there. Without a prefix they get that of the file's name.
    case fragment(idPrefix: String?)
    /// Just what CommonMark and GitHub's tables make of it.
    case plain(unsafe: Bool)
  }

  let content: Content
  let places: OutputPlaces
  let linksToHTML: Bool
  let standardInput: [UInt8]

  /// Reads a file and makes its page.
  func made(of file: String) -> Result<MadePage, CommandFailure> {
    let text: [UInt8]
    do throws(ReadingError) {
      text = file == "-" ? standardInput : try FolderReader.bytes(of: file)
    } catch {
      return .failure(CommandFailure(.inputOutput, error.description))
    }
    let html: [UInt8]
    let diagnostics: [Diagnostic]
    do throws(CommandFailure) {
      (html, diagnostics) = try self.html(text, file)
    } catch {
      return .failure(error)
    }
    return .success(
      MadePage(
        page: OutputFile(path: places.page(of: file), bytes: html),
        input: Manifest.Input(name: places.name(of: file), bytes: text), name: Self.name(of: file),
        text: diagnostics.isEmpty ? [] : text, diagnostics: diagnostics))
  }

  private func html(_ text: [UInt8], _ file: String) throws(CommandFailure) -> ([UInt8], [Diagnostic]) {
    func page(_ document: MarkdownDocument) -> MarkdownPage {
      MarkdownPage(document: document, file: file, linksToHTML: linksToHTML)
    }
    let name = Self.name(of: file)
    let isPlain = if case .plain = content { true } else { false }
    if !isPlain, let fault = UTF8Validity.fault(in: text, file: name) {
      // Readers would get a sign for what was a pound or an accent.
      return ([], [fault])
    }
    switch content {
    case .page(let title, let publisher):
      let document = MarkdownDocument(parsing: text, file: name, options: Self.options)
      if document.diagnostics.hasErrors { return ([], document.diagnostics) }
      return (try page(document).whole(title: title, publisher: publisher), document.diagnostics)
    case .fragment(let prefix):
      let document = MarkdownDocument(parsing: text, file: name, options: Self.options)
      return (page(document).fragment(idPrefix: prefix ?? places.idPrefix(of: file)), document.diagnostics)
    case .plain(let unsafe):
      let document = MarkdownDocument(parsing: text, file: name, options: .plain)
      // What differs from other readers of Markdown is of no interest to who asks for just that.
      return (document.renderHTML(.plain(unsafe: unsafe)), document.diagnostics.filter { $0.severity == .error })
    }
  }

  /// Read as documents are.
  private static let options = MarkdownOptions(documentRules: true, checksAnchors: true)

  /// The name of a file in findings.
  private static func name(of file: String) -> String { file == "-" ? "standard input" : file }
}

/// A page that was made of a file.
struct MadePage: Sendable {
  var page: OutputFile
  var input: Manifest.Input
  /// The name of the file in findings.
  var name: String
  /// Only kept where there is something to show of it.
  var text: [UInt8]
  var diagnostics: [Diagnostic]
}
