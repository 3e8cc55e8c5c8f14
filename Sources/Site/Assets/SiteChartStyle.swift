/// How charts look. The numbers in the bars have the contrast of text against them, in light and dark.
enum SiteChartStyle {
  static let sheet = """
    .chart{margin:0 0 2rem}
    figcaption{font-weight:700;font-size:1.1875rem;margin-bottom:.5rem}
    .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0;margin:0 0 .75rem}
    .legend li{margin:0}
    .swatch{width:1rem;height:1rem;vertical-align:-.1em}
    .chart-frame{background:var(--panel);border:1px solid var(--line);padding:1rem 1.5rem}
    .chart-frame svg{display:block;overflow:visible}
    .chart text{font:400 16px Arial,Helvetica,sans-serif;fill:var(--text)}
    .chart .bar-total{font-weight:700}
    .part{fill:#005eb8;stroke:var(--panel);stroke-width:1}
    .part-enhanced,.part-read{fill:#00602f}
    .part-practice-business{fill:#7c2855}
    .part-background,.part-level-2{fill:#ffb81c}
    .part-proposed,.part-none,.part-level-3{fill:#aeb7bd}
    .part-level-0{fill:#b10e1e}
    .chart .bar-number{fill:#fff;font-weight:700}
    .chart .part-background.bar-number,.chart .part-proposed.bar-number,.chart .part-none.bar-number,
    .chart .part-level-2.bar-number,.chart .part-level-3.bar-number{fill:#212b32}

    """
}
