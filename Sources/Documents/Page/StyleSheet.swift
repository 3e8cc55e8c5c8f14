/// The style of documents: plain and official, in the manner of the NHS service manual (its published palette and
/// spacing), without its logo or typeface.
package enum StyleSheet {
  /// The style of a self-contained document.
  package static let document = """
    :root{color-scheme:light;--bar:#005eb8;--accent:#005eb8;--link:#005eb8;--hover:#003087;--dark:#003087;--text:#212b32;\
    --muted:#4c6272;--line:#d8dde0;--pale:#f0f4f5;--ground:#fff;--white:#fff;--focus:#ffeb3b;--on-focus:#212b32;\
    --warn:#fff9c4;--green:#007f3b;--red:#b10e1e;--inserted:#dff2e4;--deleted:#fbe2e3}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--ground);color:var(--text);font:1.1875rem/1.5 Arial,Helvetica,sans-serif}
    .skip-link{position:absolute;left:-9999px;top:0;padding:.75rem 1rem;background:var(--focus);color:var(--on-focus);\
    font-weight:700;z-index:2}
    .skip-link:focus{left:0}
    .page-header{background:var(--bar);color:var(--white)}
    .page-header p{margin:0}
    .width{max-width:64rem;margin:0 auto;padding:1rem}
    .page-header .issuer{font-weight:700;font-size:1.25rem}
    .page-header .edition{font-size:1rem}
    main.width{padding-top:1.5rem;padding-bottom:3rem}
    h1,h2,h3,h4{line-height:1.25;margin:2.25rem 0 1rem;font-weight:700;overflow-wrap:anywhere}
    h1{font-size:2.25rem;margin-top:.5rem}
    h2{font-size:1.75rem;padding-top:1rem;border-top:1px solid var(--line)}
    h3{font-size:1.375rem}
    h4{font-size:1.1875rem}
    p,ul,ol,blockquote,.table-frame,table,pre{margin:0 0 1.25rem}
    p,li{max-width:46rem;overflow-wrap:anywhere}
    li{margin-bottom:.35rem}
    a{color:var(--link);text-decoration:underline}
    a:hover{color:var(--hover)}
    a:focus,[tabindex]:focus{outline:4px solid transparent;background:var(--focus);color:var(--on-focus);\
    box-shadow:0 -2px var(--focus),0 4px var(--on-focus);text-decoration:none}
    .table-frame:focus{background:none;box-shadow:0 0 0 4px var(--focus),0 0 0 6px var(--text)}
    blockquote{margin-left:0;padding:.75rem 1rem;border-left:8px solid var(--accent);background:var(--pale)}
    blockquote>:last-child{margin-bottom:0}
    .table-frame{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:1rem}
    caption{text-align:left;font-weight:700;font-size:1.0625rem;padding:0 0 .5rem;position:sticky;left:0;\
    max-width:calc(100vw - 2rem);overflow-wrap:anywhere}
    th,td{text-align:left;vertical-align:top;padding:.6rem .75rem .6rem 0;border-bottom:1px solid var(--line);\
    min-width:6rem;overflow-wrap:break-word}
    thead th{border-bottom:2px solid var(--text)}
    tbody th{font-weight:700}
    tbody tr:target,:target{background:var(--warn)}
    .align-right{text-align:right}
    .align-center{text-align:center}
    .flow{margin:0 0 1.25rem}
    .flow figcaption{font-weight:700;padding:0 0 .75rem}
    .flow svg{display:block;width:100%;max-width:40rem;height:auto;margin:0 0 1.25rem}
    .flow-box{fill:var(--pale);stroke:var(--accent)}
    .flow-number{fill:var(--bar)}
    .site-way{background:var(--pale);border-bottom:1px solid var(--line);font-size:1rem}
    .site-way p{margin:0 auto;max-width:64rem;padding:.5rem 1rem}
    .site-way a,.skip-list a{display:inline-block;min-height:1.5rem}
    .skip-list{font-size:1rem}
    .review{border-top:1px solid var(--line);margin-top:3rem;padding-top:1rem;color:var(--muted);font-size:1rem}
    .review p{margin:0}
    .tag{display:inline-block;padding:0 .4em;border:1px solid currentColor;font-size:.85em;line-height:1.5;\
    font-weight:700;color:var(--dark);background:var(--ground)}
    .tag-enhanced{color:var(--green)}
    .tag-practice-business{color:var(--muted)}
    mark.missing{background:var(--warn);border:2px dashed var(--red);color:var(--text);padding:0 .35rem;font-weight:700}
    ins{text-decoration:underline;text-decoration-thickness:2px;background:var(--inserted)}
    del{text-decoration:line-through;background:var(--deleted)}
    code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.95em;background:var(--pale);padding:0 .2rem}
    pre{overflow-x:auto;padding:1rem;background:var(--pale)}
    pre code{padding:0}
    hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
    img{max-width:100%}
    .visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);\
    border:0;white-space:nowrap}
    .page-footer{border-top:4px solid var(--accent);background:var(--pale);font-size:1rem}
    @media(max-width:40rem){td:nth-child(2):nth-last-child(n+4){min-width:15rem}.flow svg{display:none}body{font-size:1rem}h1{font-size:1.75rem}h2{font-size:1.375rem}h3{font-size:1.1875rem}}
    @media screen and (prefers-color-scheme:dark){
    :root{color-scheme:dark;--bar:#003087;--accent:#5aa6ef;--link:#8cc4ff;--hover:#ff9fcf;--dark:#a8cdfa;--text:#eceff1;\
    --muted:#b4bec6;--line:#46535d;--pale:#1e252b;--ground:#14191d;--warn:#453a05;--green:#8ee0b1;--red:#ff8a92;\
    --inserted:#123f25;--deleted:#571a1f}
    }
    @media print{
    @page{size:A4;margin:18mm 15mm}
    body{font-size:10.5pt;line-height:1.35}
    .skip-link,.site-way,.skip-list{display:none}
    caption{position:static;max-width:none;font-size:10.5pt}
    .page-header{background:none;color:var(--text);border-bottom:2pt solid var(--accent);margin-bottom:10pt}
    .width{max-width:none;padding:0 0 6pt}
    h1{font-size:20pt}h2{font-size:15pt;break-after:avoid}h3{font-size:12.5pt;break-after:avoid}
    p,li{max-width:none}
    table{font-size:9pt}
    th,td{min-width:0;padding:3pt 5pt 3pt 0}
    thead{display:table-header-group;break-after:avoid}
    tr{break-inside:avoid}
    tbody tr:first-child:nth-last-child(-n+8)~tr{break-before:avoid}
    caption,.flow figcaption{break-after:avoid}
    .flow svg{max-height:235mm}
    caption{font-size:10pt}
    .tag{font-size:7.5pt;line-height:1.3;padding:0 2pt;border-width:.5pt}
    mark.missing{border-width:1pt;padding:0 2pt}
    .table-frame{overflow:visible}
    a{color:var(--text)}
    a[href^="http"]::after{content:" (" attr(href) ")";font-size:8.5pt;overflow-wrap:anywhere}
    .page-footer{background:none}
    }

    """
}
