/// How pages print: without what only a screen needs, with the addresses of links.
enum SitePrintStyle {
  static let sheet = """
    @media print{
    @page{size:A4;margin:18mm 15mm}
    html,body{background:none}
    body{font-size:10.5pt;line-height:1.35}
    .skip-link,.skip-list,.main-navigation,.site-search,.breadcrumbs,.switcher,.footer-links,.letters,.filters,.query,
    .downloads{display:none}
    .page-header{background:none;color:var(--text);border-bottom:2pt solid var(--accent)}
    .publication a{color:var(--text)}
    .width,main{max-width:none;padding:0 0 6pt}
    h1{font-size:20pt}h2{font-size:15pt;break-after:avoid}h3{font-size:12.5pt;break-after:avoid}
    p,li,dd{max-width:none}
    table{font-size:9pt}
    th,td{padding:3pt 5pt 3pt 0}
    tbody th{white-space:normal}
    thead{display:table-header-group}
    tr,.facts>div,.cards li{break-inside:avoid}
    caption{break-after:avoid}
    .table-frame,.facts,.statement{overflow:visible;padding:0 0 0 6pt;border-width:0 0 0 2pt}
    a{color:var(--text)}
    main p a[href]::after,main li a[href]::after,main dd a[href]::after{content:" (" attr(href) ")";font-size:8.5pt;
    overflow-wrap:anywhere}
    main a[href^="#"]::after{content:none}
    .page-footer{background:none;border-top:1pt solid var(--line)}
    }

    """
}
