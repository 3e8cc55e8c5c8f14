/// How pages print: without what only a screen needs, with the addresses of links.
enum SitePrintStyle {
  static let sheet = """
    @media print{
    @page{size:A4;margin:18mm 15mm}
    html,body{background:none}
    body{font-size:10.5pt;line-height:1.35}
    .skip-link,.skip-list,.main-navigation,.site-search,.breadcrumbs,.switcher,.footer-links,.letters,.filters,.query,
    .downloads,.chart.many{display:none}
    .page-header{background:none;color:var(--text);border-bottom:2pt solid var(--accent);margin-bottom:12pt}
    .header-row{padding:0 0 6pt}
    .tag,.basis,.statement .by,.figures dt,.review,.page-footer,.results .where{font-size:9pt}
    .heading-caption,.lead{font-size:12pt}
    .statement p{font-size:11.5pt}
    .figures dd{font-size:15pt}
    .cards p,caption,figcaption{font-size:10.5pt}
    .chart text{font-size:9pt}
    .publication a{color:var(--text)}
    .width,main{max-width:none;padding:0 0 6pt}
    h1{font-size:20pt}h2{font-size:15pt;break-after:avoid}h3{font-size:12.5pt;break-after:avoid}
    p,li,dd{max-width:none}
    table{font-size:9pt}
    th,td{padding:3pt 5pt 3pt 0}
    tbody th{white-space:normal}
    thead{display:table-header-group}
    tr,.facts>div,.cards li,.chart{break-inside:avoid}
    .figures,.figures>div,.table-frame.few,.table-frame:not(:has(tbody tr:nth-child(9))){break-inside:avoid}
    p:has(+.table-frame),p:has(+ul){break-after:avoid}
    tbody tr:first-child:nth-last-child(-n+8)~tr{break-before:avoid}
    caption{position:static;max-width:none}
    caption{break-after:avoid}
    .table-frame,.facts,.statement{overflow:visible;padding:0 0 0 6pt;border-width:0 0 0 2pt}
    a{color:var(--text)}
    main a[href^="http"]::after{content:" (" attr(href) ")"}
    main a[data-address]::after{content:" (" attr(data-address) ")"}
    main a::after{font-size:8.5pt;font-weight:400;overflow-wrap:anywhere}
    main table a[data-address]::after,.contents a::after,.letters a::after{content:none}
    .page-footer{background:none;border-top:1pt solid var(--line)}
    }

    """
}
