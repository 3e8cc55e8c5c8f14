/// The one style sheet of the site: plain and official, in the manner of the NHS service manual (its published palette
/// and spacing), without its logo or typeface.
enum SiteStyle {
  static let sheet =
    base + layout + parts + pages + SiteChartStyle.sheet + narrow + SiteDarkStyle.sheet + SitePrintStyle.sheet

  private static let base = """
    :root{color-scheme:light;--bar:#005eb8;--accent:#005eb8;--link:#005eb8;--visited:#330072;--hover:#7c2855;--dark:#003087;
    --text:#212b32;--muted:#4c6272;--line:#d8dde0;--edge:#768692;--ground:#f0f4f5;--panel:#fff;--white:#fff;
    --focus:#ffeb3b;--on-focus:#212b32;--warn-line:#ffb81c;--warn:#fff9c4;--red:#b10e1e;--footer:#d8dde0;
    --footer-link:#003d78;--inserted:#dff2e4;--deleted:#fbe2e3;--tag-read:#00401e;--tag-related:#003087}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem;background:var(--ground)}
    body{margin:0;color:var(--text);font:1.1875rem/1.5 Arial,Helvetica,sans-serif}
    h1,h2,h3,h4{line-height:1.25;margin:2.5rem 0 1rem;font-weight:700;overflow-wrap:break-word;max-width:46rem}
    h1{font-size:2.75rem;margin-top:0;margin-bottom:1.5rem}
    h2{font-size:1.875rem}
    h3{font-size:1.375rem;margin-top:2rem}
    h4{font-size:1.1875rem}
    p,ul,ol,dl,pre{margin:0 0 1.25rem}
    p,li,dd{max-width:46rem;overflow-wrap:break-word}
    ul,ol{padding-left:1.25rem}
    li{margin-bottom:.5rem}
    a{color:var(--link);text-decoration:underline;text-underline-offset:.15em}
    a:hover{color:var(--hover)}
    a:visited{color:var(--visited)}
    a:focus,button:focus,[tabindex]:focus{outline:4px solid transparent;background:var(--focus);color:var(--on-focus);
    box-shadow:0 -2px var(--focus),0 4px var(--on-focus);text-decoration:none}
    input:focus,select:focus{outline:4px solid var(--focus);outline-offset:0;border-color:var(--text);
    box-shadow:inset 0 0 0 2px var(--text)}
    .table-frame:focus{background:var(--panel);box-shadow:0 0 0 4px var(--focus),0 0 0 6px var(--text)}
    code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.95em;background:var(--ground);padding:0 .2rem}
    pre{padding:1rem;background:var(--panel);border:1px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere;
    font-size:1rem}
    pre code{padding:0;background:none}
    ins{text-decoration:underline;text-decoration-thickness:2px;background:var(--inserted)}
    del{text-decoration:line-through;background:var(--deleted)}
    mark{background:var(--warn);color:var(--text);font-weight:700}
    .visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;
    clip-path:inset(50%);border:0;white-space:nowrap}

    """

  private static let layout = """
    .skip-link{position:absolute;left:-9999px;top:0;padding:.75rem 1rem;z-index:2}
    .skip-link:focus{left:0}
    .width{max-width:66rem;margin:0 auto;padding:0 2rem}
    .page-header{background:var(--bar);color:var(--white)}
    .header-row{display:flex;flex-wrap:wrap;gap:.75rem 2rem;align-items:center;justify-content:space-between;
    padding-top:1.25rem;padding-bottom:1.25rem}
    .publication{margin:0;font-weight:700;font-size:1.375rem}
    .publication a{color:var(--white);text-decoration:none;display:inline-block;min-height:1.5rem}
    .publication a:hover{text-decoration:underline}
    .publication a:focus{color:var(--on-focus)}
    .site-search{display:flex;flex:0 1 22rem;min-width:0}
    .site-search input{flex:1 1 auto;min-width:0;height:2.75rem;padding:0 .75rem;font:inherit;font-size:1.125rem;
    border:2px solid var(--white);border-radius:4px 0 0 4px;color:#212b32;background:var(--white)}
    .site-search button{height:2.75rem;padding:0 1rem;font:inherit;font-size:1.125rem;font-weight:700;cursor:pointer;
    border:2px solid var(--white);border-radius:0 4px 4px 0;color:#005eb8;background:#f0f4f5}
    .main-navigation{border-top:1px solid rgba(255,255,255,.25)}
    .main-navigation ul{display:flex;flex-wrap:wrap;gap:0 1.75rem;list-style:none;padding-top:0;padding-bottom:0}
    .main-navigation ul.width{margin-bottom:0}
    .main-navigation li{margin:0}
    .main-navigation a{display:inline-block;min-height:1.5rem;padding:.7rem 0;color:var(--white);
    text-decoration:none;font-size:1.0625rem}
    .main-navigation a:hover{text-decoration:underline}
    .main-navigation a[aria-current]{box-shadow:inset 0 -4px var(--white);font-weight:700}
    .main-navigation a:focus{color:var(--on-focus);box-shadow:inset 0 -4px var(--on-focus)}
    .breadcrumbs ol{display:flex;flex-wrap:wrap;gap:0 .5rem;list-style:none;padding:1.25rem 0 0;margin:0;
    font-size:1rem}
    .breadcrumbs li{margin:0}
    .breadcrumbs li+li::before{content:"\\203A";color:var(--muted);padding-right:.5rem}
    .breadcrumbs a{display:inline-block;min-height:1.5rem}
    main{padding:2rem 0 4rem}
    .heading-caption{display:block;font-size:1.375rem;font-weight:400;color:var(--muted);margin-bottom:.25rem}
    .page-footer{background:var(--footer);border-top:4px solid var(--accent);padding:2rem 0;font-size:1rem}
    .footer-links{display:flex;flex-wrap:wrap;gap:.5rem 2rem;list-style:none;padding:0}
    .footer-links a{display:inline-block;min-height:1.5rem;color:var(--footer-link)}
    .footer-links a:focus{color:var(--on-focus)}

    """

  private static let parts = """
    .lead{font-size:1.375rem}
    .statement{background:var(--panel);border:1px solid var(--line);border-left:8px solid var(--accent);
    padding:1.25rem 1.5rem;margin:0 0 1.5rem}
    .statement p{font-size:1.25rem;margin:0}
    .statement .by{font-size:1rem;color:var(--muted);margin-top:.75rem}
    .tags{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1.5rem;padding:0;list-style:none}
    .tags li{margin:0}
    .tag{display:inline-block;padding:0 .5rem;border:1px solid currentColor;font-size:1rem;line-height:1.5;
    color:#003087;background:#ccdff1}
    .tag-enhanced{color:#00401e;background:#cce5d8}
    .tag-practice-business{color:#330072;background:#d6cce3}
    .tag-level,.tag-contractual{color:var(--text);background:var(--panel)}
    .tag-read{color:var(--tag-read);background:var(--panel)}
    .tag-related{color:var(--tag-related);background:var(--panel);border-style:dashed}
    .tag-background,.tag-proposed,.tag-reported,.tag-draft{color:var(--text);background:var(--warn);border-style:dotted;
    border-width:2px}
    .basis{display:inline-block;font-size:.9375rem;color:var(--muted);border-bottom:2px dotted var(--muted)}
    .banner{background:var(--panel);border:4px solid var(--accent);padding:1rem 1.5rem;margin:0 0 2rem}
    .banner-older,.watermark{background:var(--warn);border-color:var(--warn-line)}
    .banner p:last-child{margin-bottom:0}
    .banner h2{margin-top:0;font-size:1.375rem}
    .watermark{border:4px dashed var(--red);padding:.75rem 1rem;font-weight:700;font-size:1.375rem;max-width:none}
    .switcher{margin:0 0 1.5rem}
    .switcher p{margin:0 0 .25rem;font-weight:700}
    .switcher ul{display:flex;flex-wrap:wrap;gap:.25rem;list-style:none;padding:0;margin:0}
    .switcher li{margin:0}
    .switcher a,.switcher span{display:inline-block;min-height:2rem;padding:.25rem .75rem;border:1px solid var(--edge);
    font-size:1rem;background:var(--panel)}
    .switcher a[aria-current]{background:var(--dark);color:var(--white);font-weight:700;text-decoration:none}
    .switcher a[aria-current]:focus{background:var(--focus);color:var(--on-focus)}
    .switcher span{color:var(--muted);border-style:dashed;background:none}
    .table-frame{overflow-x:auto;margin:0 0 2rem;background:var(--panel);border:1px solid var(--line);padding:1rem 1.5rem}
    table{border-collapse:collapse;width:100%;font-size:1.0625rem}
    caption{text-align:left;font-weight:700;font-size:1.1875rem;padding:0 0 .5rem;overflow-wrap:anywhere;
    position:sticky;left:0;max-width:calc(100vw - 7rem - 2px)}
    th,td{text-align:left;vertical-align:top;padding:.7rem 1rem .7rem 0;border-bottom:1px solid var(--line)}
    thead th{border-bottom:2px solid var(--edge)}
    .number,.align-right{text-align:right;font-variant-numeric:tabular-nums}
    .align-center{text-align:center}
    .period{min-width:9.5rem}
    tbody tr:last-child th,tbody tr:last-child td{border-bottom:0}
    tbody th{font-weight:700;min-width:8rem}
    tbody th.short{white-space:nowrap;min-width:0}
    tbody th.long{min-width:12rem}
    @media(min-width:62rem){tbody th.long{min-width:17rem}}
    td.long{min-width:16rem}
    td .statement-text{display:block;color:var(--text);margin-top:.25rem}
    .facts{background:var(--panel);border:1px solid var(--line);padding:.5rem 1.5rem}
    .facts>div{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:0 1.5rem;padding:.6rem 0;
    border-bottom:1px solid var(--line)}
    .facts>div:last-child{border-bottom:0}
    dt{font-weight:700}
    dd{margin:0}
    dd ul{margin:0}
    tr:target,dt:target,li:target,h2:target,h3:target{background:var(--warn)}

    """

  private static let pages = """
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1.25rem;list-style:none;
    padding:0;margin:0 0 2rem}
    .cards li{background:var(--panel);border:1px solid var(--line);border-bottom:4px solid var(--accent);margin:0;
    padding:1.25rem}
    .cards h2,.cards h3{margin:0 0 .5rem;font-size:1.25rem}
    .cards p{margin:0;font-size:1.0625rem}
    .cards p+p{margin-top:.5rem}
    .figures{display:flex;flex-wrap:wrap;gap:1rem;margin:0 0 2rem;padding:0}
    .figures>div{background:var(--panel);border:1px solid var(--line);padding:.75rem 1.25rem;min-width:8rem}
    .figures dt{font-weight:400;font-size:1rem;color:var(--muted)}
    .figures dd{font-size:1.75rem;font-weight:700}
    .list li{padding:.1rem 0}
    .letters{display:flex;flex-wrap:wrap;gap:.25rem;list-style:none;padding:0}
    .letters li{margin:0}
    .letters a{display:inline-block;min-width:2.5rem;min-height:2.5rem;padding:.35rem .6rem;text-align:center;
    border:1px solid var(--edge);background:var(--panel)}
    .contents{column-width:18rem;column-gap:2rem}
    .contents li{break-inside:avoid}
    .contents a,.list a{min-height:1.5rem}
    .contents .contents{column-width:auto}
    .skip-list a{font-size:1rem}
    .review{border-top:1px solid var(--line);margin-top:3rem;padding-top:1rem;color:var(--muted);font-size:1rem}
    .review p{margin:0}
    .downloads{margin-top:2.5rem}
    .downloads h2{font-size:1.375rem}
    .filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:1rem;margin:0 0 1.5rem}
    .filters label,.query label{display:block;font-weight:700;margin-bottom:.25rem}
    .filters select,.query input{width:100%;height:2.75rem;padding:0 .75rem;font:inherit;border:2px solid var(--muted);
    background:var(--panel);color:var(--text)}
    .query{max-width:32rem;margin-bottom:1.25rem}
    .results{list-style:none;padding:0}
    .results li{background:var(--panel);border:1px solid var(--line);padding:1rem 1.25rem;margin-bottom:.75rem;
    max-width:none}
    .results p{margin:.25rem 0 0}
    .more{height:2.75rem;padding:0 1rem;font:inherit;font-weight:700;cursor:pointer;border:2px solid var(--accent);
    color:var(--accent);background:var(--panel)}
    .results .where{color:var(--muted);font-size:1rem}
    .draft{background-image:repeating-linear-gradient(135deg,rgba(177,14,30,.05) 0 2rem,transparent 2rem 8rem)}

    """

  private static let narrow = """
    @media(max-width:40rem){
    body{font-size:1rem}
    .width{padding:0 1rem}
    h1{font-size:1.875rem}h2{font-size:1.5rem}h3{font-size:1.25rem}
    .heading-caption{font-size:1.125rem}
    .header-row{padding-top:1rem;padding-bottom:1rem}
    .publication{font-size:1.1875rem}
    .site-search{flex:1 1 100%}
    .main-navigation ul{gap:0 1.25rem}
    .main-navigation a{font-size:1rem;padding:.5rem 0}
    main{padding-top:1.5rem}
    .statement,.banner{padding:1rem}
    .statement p{font-size:1.125rem}
    .lead{font-size:1.1875rem}
    .facts{padding:.25rem 1rem}
    .facts>div{display:block}
    .table-frame{padding:.75rem 1rem}
    table{font-size:1rem}
    caption{max-width:calc(100vw - 4rem - 2px)}
    }

    """
}
