import Diagnostics
import Nodes
import Testing

@Suite struct CSVTests {
  func table(_ text: String) -> CSVTable? {
    CSVReader.read(Array(text.utf8), file: "a.csv").table
  }

  @Test func readsQuotedCellsWithCommasQuotesAndLineBreaks() {
    let table = table("a,b\r\n\"x, y\",\"say \"\"hi\"\"\nthere\"\r\n")
    #expect(table?.rows.map { $0.cells.map { $0.scalar?.text } } == [["x, y", "say \"hi\"\nthere"]])
  }

  @Test func knowsTheLineAndColumnOfEachCell() {
    let table = table("a,b\n\"x\ny\",1\nk,££2\n")
    #expect(table?.rows[0].cells[1].range.range.start == SourcePosition(line: 3, column: 4))
    #expect(table?.rows[1].line == 4)
    #expect(table?.rows[1].cells[1].range.range.start == SourcePosition(line: 4, column: 3))
  }

  @Test func findsColumnsWhateverTheirCaseAndSpacing() {
    let table = table("ODS Code,list_size\nA,1\n")
    #expect(table?.column("ods-code") == 0)
    #expect(table?.column("List size") == 1)
    #expect(table?.column("name") == nil)
  }

  @Test func keepsEmptyCellsAndSkipsEmptyLines() {
    let table = table("a,b,c\n1,,\n\n,,3\n")
    #expect(table?.rows.map { $0.cells.map { $0.scalar?.text } } == [["1", "", ""], ["", "", "3"]])
  }

  @Test func writesCellsThatNoSpreadsheetTakesForAFormula() {
    var writer = CSVWriter()
    writer.row(["=1+1", "-5", "@x", "a,b", "say \"hi\"", "+44"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "'=1+1,-5,'@x,\"a,b\",\"say \"\"hi\"\"\",'+44\r\n")
  }

  @Test func whatIsWrittenReadsBack() {
    var writer = CSVWriter()
    let row = ["plain", "with, comma", "two\nlines", "", "\"quoted\""]
    writer.row(["a", "b", "c", "d", "e"])
    writer.row(row)
    let (table, diagnostics) = CSVReader.read(writer.bytes, file: "a.csv")
    #expect(diagnostics.isEmpty)
    #expect(table?.rows[0].cells.map { $0.scalar?.text } == row)
  }

  @Test(arguments: ["=1+1", "'=1+1", "''@x", "-5", "+44", "'tis", "plain", "\t", ""])
  func theApostropheOfACellIsTakenOffAgain(_ text: String) {
    var writer = CSVWriter()
    writer.row(["a", text])
    let cell = CSVReader.read(Array("x,y\n".utf8) + writer.bytes, file: "a.csv").table?.rows[0].cells[1].scalar?.text
    #expect(SpreadsheetCell.plain(cell ?? "none") == text)
  }
}
