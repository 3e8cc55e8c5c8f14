import CommonMark
import Diagnostics
import Nodes
import Output

/// Makes HTML of Markdown files, each by itself.
struct PageMaker: Sendable {
  /// What a file becomes.
  enum Content: Sendable {
    /// A page with its style inside.
    case page(publisher: String)
    /// A body with ids, for a page that is there.
    case fragment(idPrefix: String)
    /// Just what CommonMark and GitHub's tables make of it.
    case plain(unsafe: Bool)
  }

  let content: Content
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
    let (html, diagnostics) = html(text, file)
    return .success(
      MadePage(
        page: OutputFile(path: MarkdownPage.outputPath(of: file), bytes: html),
        input: Manifest.Input(name: MarkdownPage.name(of: file), bytes: text), name: Self.name(of: file),
        text: diagnostics.isEmpty ? [] : text, diagnostics: diagnostics))
  }

  private func html(_ text: [UInt8], _ file: String) -> ([UInt8], [Diagnostic]) {
    func page(_ document: MarkdownDocument) -> MarkdownPage {
      MarkdownPage(document: document, file: file, linksToHTML: linksToHTML)
    }
    let name = Self.name(of: file)
    switch content {
    case .page(let publisher):
      let document = MarkdownDocument(parsing: text, file: name)
      return (page(document).whole(publisher: publisher), document.diagnostics)
    case .fragment(let prefix):
      let document = MarkdownDocument(parsing: text, file: name)
      return (page(document).fragment(idPrefix: prefix), document.diagnostics)
    case .plain(let unsafe):
      let document = MarkdownDocument(parsing: text, file: name, options: .plain)
      // What differs from other readers of Markdown is of no interest to who asks for just that.
      return (document.renderHTML(.plain(unsafe: unsafe)), document.diagnostics.filter { $0.severity == .error })
    }
  }

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
