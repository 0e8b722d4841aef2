/** The one stylesheet of all pages. Colours are named once, for light, dark and paper; each pair keeps a contrast of 4.5. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#f3f5f7;--card:#fff;--ink:#17222c;--soft:#4c5a67;--line:#d3dae1;--accent:#0a5a73;--weak:#e4f0f4;--mark:#2f7f98;--chosen:#b4470f;
--c1:#cdebd9;--c2:#e0f1e6;--c3:#e3eef6;--c4:#fbeccb;--c5:#f8dcc6;--cx:#f7ccc6;--idle:#eceff2}
@media(prefers-color-scheme:dark){:root{--paper:#10171d;--card:#19222a;--ink:#e9eef2;--soft:#aebbc6;--line:#36434e;--accent:#86cfe4;--weak:#15333f;--mark:#4fa3bb;--chosen:#f0a070;
--c1:#1c4a33;--c2:#213c30;--c3:#213648;--c4:#4b3d14;--c5:#553216;--cx:#632a23;--idle:#222c35}}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--chosen);outline-offset:2px;border-radius:2px}
h1,h2,h3,p,li,td,th,dd,dt,small,figcaption,summary{unicode-bidi:isolate}
small{font-size:.8125rem;color:var(--soft);font-weight:400}
code{font:.9em ui-monospace,Consolas,monospace;background:var(--weak);padding:.05em .3em;border-radius:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:.5rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:9}
.top,main,footer,nav ul,search{max-width:88rem;margin-inline:auto;padding-inline:1rem}
.top{padding-top:1.75rem}
.eyebrow{margin:0;color:var(--soft)}
h1{font-size:clamp(1.25rem,1rem + .9vw,1.7rem);line-height:1.3;margin:.2rem 0 1.1rem;max-width:76rem;text-wrap:pretty}
h1 small{font-size:.6em}
h2{font-size:1.3rem;line-height:1.3;margin:0 0 .5rem}
h3{font-size:1.02rem;margin:0 0 .4rem;line-height:1.35}
.lead{max-width:54rem;margin:0 0 1rem}
.note{color:var(--soft);margin:.1rem 0 .8rem;max-width:58rem}
.tiles{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:.75rem;margin:0;padding:0 0 1.25rem}
.tiles a{display:block;height:100%;padding:.8rem 1rem;background:var(--card);border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:4px;color:var(--ink);text-decoration:none}
.tiles a:hover{background:var(--weak)}
.tiles b{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
.tiles span,.tiles small{display:block}.tiles small small{display:inline}
nav{background:var(--accent);position:sticky;top:0;z-index:5}
nav ul{list-style:none;display:flex;margin-block:0;overflow-x:auto;scrollbar-width:thin}
nav a{display:block;padding:.7rem .8rem;color:var(--card);text-decoration:none;white-space:nowrap;font-weight:600}
nav a:hover{text-decoration:underline}
nav a:focus-visible{outline-color:var(--card);outline-offset:-4px}
search:not([hidden]){display:flex;flex-wrap:wrap;gap:.4rem .6rem;align-items:center;padding-top:1rem}
search label{font-weight:600;font-size:.9rem;display:flex;align-items:center;gap:.5rem}
search input,search select,search button,th button{font:inherit;font-weight:400;color:inherit}
search input,search select,search button{min-height:2.4rem;max-width:100%;padding:.25rem .6rem;background:var(--card);border:1px solid var(--soft);border-radius:4px}
search input{width:11rem}search select{width:9rem;font-weight:400}search button{cursor:pointer}
#shown{margin:0;color:var(--soft);font-size:.9rem;flex-basis:100%;min-height:1.4rem}
section,.top+main{margin-block:0}
main{padding-bottom:2rem}
main:focus{outline:0}
section{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:1.2rem clamp(.75rem,2vw,1.5rem) 1.3rem;margin-top:1.1rem}
.block,figure{margin:1.4rem 0 0;min-width:0}
figcaption{font-weight:700;font-size:1.02rem;line-height:1.35;margin-bottom:.4rem}
.pair{display:grid;gap:0 2.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
.draw{overflow-x:auto}
.draw svg{display:block;width:100%;min-width:30rem;max-width:52rem;height:auto}
.scroll{overflow:auto;max-height:78vh;border:1px solid var(--line);border-radius:4px}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9rem;line-height:1.35}
caption{text-align:left;padding:.45rem .6rem;color:var(--soft);font-size:.85rem}
th,td{min-width:6rem;padding:.4rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);background:var(--card)}
tbody tr:last-child>*{border-bottom:0}
thead th{position:sticky;top:0;z-index:2;background:var(--weak);border-bottom:2px solid var(--accent)}
th small,td small{display:block}
tbody th{font-weight:600}
.n{min-width:0;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th button{border:0;background:none;padding:0;font-weight:inherit;text-align:inherit;cursor:pointer}
th button::after{content:" ↕";color:var(--soft)}
th[aria-sort=ascending] button::after{content:" ↑"}th[aria-sort=descending] button::after{content:" ↓"}
.matrix{min-width:56rem}
.matrix tbody th{position:sticky;left:0;z-index:1;min-width:8.5rem;max-width:16rem;border-right:2px solid var(--line)}
.matrix thead th:first-child{left:0;z-index:3}
.matrix td{border-left:1px solid var(--line)}
.matrix td b,.matrix td .why{display:inline-block;font-size:.8125rem;font-weight:600;margin-top:.2rem}
.matrix .chip,.chip{display:inline-block;min-width:24px;min-height:24px;padding:.05rem .35rem;margin:.2rem .1rem 0 0;border:1px solid var(--line);border-radius:3px;font-size:.8125rem;background:var(--card);text-decoration:none}
.why{min-height:24px;line-height:24px}
.heat td{white-space:nowrap}
.c1{background:var(--c1)}.c2{background:var(--c2)}.c3{background:var(--c3)}.c4{background:var(--c4)}.c5{background:var(--c5)}.cx{background:var(--cx)}
.idle{background:var(--idle);color:var(--soft)}
td.c1 small,td.c2 small,td.c3 small,td.c4 small,td.c5 small,td.cx small{color:var(--ink)}
td.c1 a,td.c2 a,td.c3 a,td.c4 a,td.c5 a,td.cx a{color:var(--ink)}
tr.hl>*{box-shadow:inset 0 2px var(--chosen),inset 0 -2px var(--chosen)}
.chip.hl,details.hl{outline:2px solid var(--chosen)}
.fill{display:block;width:100%;height:4px;margin:.25rem 0 .1rem;background:var(--line)}
.fill rect,.bar rect{fill:var(--mark)}
.bar{display:block;width:100%;height:10px}.bar .track{fill:var(--line)}
.bars td{min-width:6rem;white-space:nowrap;font-variant-numeric:tabular-nums}
.bars small{display:inline}
.wide td{width:75%;min-width:10rem}
.wide .bar{height:16px;width:calc(100% - 6.5rem);float:left;margin:.1rem .6rem 0 0}
.t-c1 rect{fill:#2f8f5b}.t-c2 rect{fill:#5aa67c}.t-c3 rect{fill:#4f8fb5}.t-c4 rect{fill:#c08a1e}.t-c5 rect{fill:#bf6328}
svg text{font-size:13px;fill:var(--ink);font-family:inherit}
svg .soft{fill:var(--soft)}svg .mid{text-anchor:middle}svg .end{text-anchor:end}
svg .mark{fill:var(--mark)}svg .chosen{fill:var(--chosen)}
svg .axis{stroke:var(--soft)}svg .curve{fill:none;stroke:var(--mark);stroke-width:1.5;stroke-dasharray:4 4}
svg .flow{fill:none;stroke:var(--mark);opacity:.4}
svg .route{fill:none;stroke:var(--chosen);stroke-width:4;stroke-linejoin:round}
svg .halo{paint-order:stroke;stroke:var(--card);stroke-width:4px}
.why b{font-weight:inherit}
details>summary{cursor:pointer;padding:.35rem 0;color:var(--accent)}
figure details{margin-top:.3rem;font-size:.9rem}
.vector{font-variant-numeric:tabular-nums;max-width:70rem}
.grades{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:.5rem 1.2rem;margin:0 0 1rem;font-size:.875rem}
.grades dt{font-weight:700}.grades dd{margin:0;color:var(--soft)}
.card{border:1px solid var(--line);border-radius:4px;margin-top:.4rem;padding:0 .9rem}
.card summary{padding:.5rem 0;color:var(--ink)}.card summary b{color:var(--accent)}.card summary span{color:var(--soft);font-size:.9rem}
.card ol,.card ul{padding-left:1.1rem;margin:.2rem 0 .6rem}.card ol{list-style:none;padding:0}
.card li p{margin:.5rem 0 .1rem}
.card li:target{background:var(--weak);outline:.4rem solid var(--weak)}
.card ul li{margin:.25rem 0}
.card i{display:inline-block;font-style:normal;font-size:.8rem;padding:0 .4rem;border:1px solid var(--soft);border-radius:999px;color:var(--soft)}
.findings li,.lines li{margin:.3rem 0}
.pillars{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem;margin:0;padding:0}
.pillars li{padding:.25rem .6rem;border-radius:4px}
.alarm{background:var(--cx);border-left:6px solid var(--chosen);padding:.6rem 1rem;margin:0 0 1rem}
footer{color:var(--soft);font-size:.875rem;padding-bottom:2rem}
[hidden]{display:none!important}
.print{display:none}
.portrait .top,.portrait main,.portrait footer{max-width:60rem}
.gain{color:#19673c}.loss{color:#a13a1c}
@media(prefers-color-scheme:dark){.gain{color:#86d6a6}.loss{color:#f0a98c}}
@media(max-width:40rem){nav{position:static}html{scroll-padding-top:0}nav ul{flex-wrap:wrap;padding-inline:.3rem}nav a{padding:.5rem .6rem}.matrix tbody th{position:static}.matrix thead th:first-child{left:auto}.scroll{max-height:none}table:not(.bars,.matrix){min-width:34rem}caption{max-width:calc(100vw - 4.5rem)}
.portrait table{min-width:0}.portrait thead{position:absolute;left:-99rem}.portrait tr{display:block;border-bottom:2px solid var(--line);padding-block:.3rem}.portrait tbody :is(th,td){display:block;border:0;padding-block:.1rem}}
@media(max-height:28rem){nav,thead th{position:static}.scroll{max-height:none}}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--accent:#000;--weak:#eee}
body{font-size:8.5pt;line-height:1.35}nav,search,.skip,.ask,.screen,#why .card,figure details{display:none!important}th button{font:inherit}th button::after{content:none!important}.print{display:block}
.top,main,footer{max-width:none;padding:0}section{border:0;padding:0;margin-top:5mm}h1{font-size:15pt;margin-bottom:2mm;max-width:none}h2{font-size:12pt;break-after:avoid}h3,figcaption{font-size:10pt;break-after:avoid}
.tiles{grid-template-columns:repeat(5,1fr);gap:2mm;padding-bottom:2mm}.tiles a{padding:1.5mm 2mm}.tiles b{font-size:13pt}
.scroll{overflow:visible;max-height:none;border:0}table{border-collapse:collapse;font-size:7.5pt;line-height:1.25}.matrix td b,.matrix td .why{font-size:7pt;min-height:0;line-height:1.25;margin:0}th,td{min-width:0}th{overflow-wrap:normal}#wishes tbody th{width:32%}th,td{padding:.6mm 1.2mm;border:.2mm solid var(--line)!important;position:static!important}
.matrix{min-width:0}thead{display:table-header-group}tr,figure,.tiles li{break-inside:avoid}small{font-size:6.8pt}.fill{display:none}.chip{border:0;padding:0 .6mm;margin:0;min-width:0;min-height:0;font-size:7pt}
a{color:inherit;text-decoration:none}td,th,.c1,.c2,.c3,.c4,.c5,.cx,.bar rect,.pillars li{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.draw svg{max-width:150mm}.pair{grid-template-columns:1fr 1fr;gap:0 8mm}
.portrait section{margin-top:2.5mm}.portrait h2{font-size:10.5pt;margin-bottom:1mm}.portrait .lead,.portrait p{margin:0 0 1mm}.portrait caption{display:none}.portrait footer{padding:0}}
`;
