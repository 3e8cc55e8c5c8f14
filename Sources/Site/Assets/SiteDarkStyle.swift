/// The colours where the reader's system asks for dark ones; on screen only, for paper is light. Every pair of text and
/// ground keeps the contrast of WCAG AA.
enum SiteDarkStyle {
  static let sheet = """
    @media screen and (prefers-color-scheme:dark){
    :root{color-scheme:dark;--bar:#003087;--accent:#5aa6ef;--link:#8cc4ff;--visited:#cdb8f5;--hover:#ff9fcf;--dark:#0b4a99;
    --text:#eceff1;--muted:#b4bec6;--line:#46535d;--edge:#8d9aa5;--ground:#14191d;--panel:#1e252b;--warn-line:#ffb81c;
    --warn:#453a05;--red:#ff8a92;--footer:#0d1114;--footer-link:#8cc4ff;--inserted:#123f25;--deleted:#571a1f;
    --tag-read:#8ee0b1;--tag-related:#a8cdfa}
    .part{fill:#6db3f7}
    .part-enhanced,.part-read{fill:#6fd3a0}
    .part-practice-business{fill:#e6a3c6}
    .part-background,.part-level-2{fill:#ffb81c}
    .part-proposed,.part-none,.part-level-3{fill:#aeb7bd}
    .part-level-0{fill:#ff8a92}
    .chart .bar-number{fill:#14191d}
    }

    """
}
