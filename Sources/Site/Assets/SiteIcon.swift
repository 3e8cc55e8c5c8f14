/// The small picture beside a page's title: a sheet with lines, ours.
enum SiteIcon {
  static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#005eb8"/>\
    <path d="M8 9h16M8 16h16M8 23h10" stroke="#fff" stroke-width="3"/></svg>

    """
}
