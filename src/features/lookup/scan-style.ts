/**
 * The whole style of the scan page: it travels inside the page, so that one round trip shows
 * everything. Names and colours are those of public/styles.css; the content policy admits its hash.
 */
export const scanStyle = `
:root{color-scheme:light dark;--ink:#16241b;--soft:#55645a;--line:#dfe5dc;--edge:#7d8c80;--paper:#f6f7f2;--card:#fff;--leaf:#1d6b3f;--on-leaf:#fff;--leaf-ink:#0f4a2a;--leaf-wash:#e6f2e9;--sun:#92400e;--sun-bar:#b45309;--sun-wash:#fdf1dc;--stop:#a4211a;--stop-wash:#fdeceb;--land:#e4ecdc;--ring:#b45309}
@media(prefers-color-scheme:dark){:root{--ink:#e9efe9;--soft:#a6b3a9;--line:#2b362f;--edge:#7c8b81;--paper:#0f1512;--card:#172019;--leaf:#63c98c;--on-leaf:#0c1a11;--leaf-ink:#a6e6bf;--leaf-wash:#173324;--sun:#f0b45b;--sun-bar:#f0b45b;--sun-wash:#33260f;--stop:#ff8a80;--stop-wash:#3a1715;--land:#1c2a20;--ring:#f2c14e}}
*{box-sizing:border-box}
html{text-size-adjust:100%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:38rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 .75rem;padding-block:.25rem .5rem}
main{padding-bottom:1rem}
main:focus{outline:none}
h1,h2{line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:1.75rem;line-height:1.15;letter-spacing:-.01em}
h2{font-size:1.125rem;margin-bottom:.6rem}
p{margin:0 0 .5rem}
p:last-child{margin-bottom:0}
a{color:var(--leaf)}
:focus-visible{outline:3px solid var(--ring);outline-offset:2px;border-radius:6px}
section{margin-top:1.75rem}
.brand{flex:1 1 9rem;color:var(--ink);font-weight:650;line-height:1.25;text-decoration:none;padding:.65rem 0}
.languages{display:flex}
.languages a{color:var(--soft);text-decoration:none;font-size:.875rem;min-width:44px;padding:.7rem .4rem;text-align:center}
.languages [aria-current]{color:var(--ink);font-weight:650;box-shadow:inset 0 -2px var(--leaf)}
.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip:focus{display:block;padding:.75rem 1rem}
.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Roboto Mono",monospace;font-weight:600;font-size:.9375em}
h1.mono{font-size:1.5rem}
.soft,.by{color:var(--soft)}
.by{display:block;font-size:.875rem;font-weight:400}
.verdict{display:grid;grid-template-columns:44px 1fr;gap:.75rem;align-items:start;border-radius:14px;border:1px solid transparent;padding:.875rem 1rem;margin:0;background:var(--card)}
.verdict svg{width:44px;height:44px}
.verdict h2{margin:0 0 .15rem}
.verdict p{font-size:.9375rem}
.verdict p span{display:block}
.verdict p span+span{margin-top:.25rem}
.solid{fill:currentcolor}
.mark{fill:none;stroke:var(--card);stroke-width:4;stroke-linecap:round;stroke-linejoin:round}
.good,.tag.ok{background:var(--leaf-wash);color:var(--leaf-ink)}
.caution,.tag.warn{background:var(--sun-wash);color:var(--sun)}
.verdict.stop,.tag.stop{background:var(--stop-wash);color:var(--stop)}
.verdict.unknown{border:1px dashed var(--edge)}
.name{display:flex;flex-wrap:wrap;gap:.25rem .875rem;align-items:center;margin:1.25rem 0 .875rem}
.name div{flex:1 1 12rem}
.name p{margin:.2rem 0 0}
.crop{width:4rem;height:4rem;flex:none}
.photo{display:block;width:100%;height:auto;max-height:20rem;object-fit:cover;border-radius:14px;background:var(--land);margin-top:1.25rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,max(8rem,40%)),1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:14px;overflow:hidden;margin:0}
.facts div{background:var(--card);padding:.7rem .875rem}
.facts div:last-child:nth-child(odd){grid-column:1/-1}
dt{font-size:.875rem;color:var(--soft)}
dd{margin:.1rem 0 0;font-weight:600}
dd a{display:inline-block;padding-block:.1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:.875rem 1rem}
.place{padding:0;overflow:hidden}
.place div{padding:.75rem 1rem}
.outline{display:block;width:100%;background:var(--land)}
.outline .grid{fill:none;stroke:var(--card);opacity:.6}
.shape{fill:var(--leaf);fill-opacity:.28;stroke:var(--leaf);stroke-width:2.5;stroke-linejoin:round}
.cert{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem .75rem}
.cert+.cert{border-top:1px solid var(--line);margin-top:.75rem;padding-top:.75rem}
.cert .by{flex:1 0 100%}
.tag{display:inline-flex;align-items:center;align-self:start;gap:.35em;font-size:.8125rem;font-weight:650;padding:.15rem .6rem;border-radius:1rem;background:var(--line)}
.shape-of-tone{flex:none;width:.9em;height:.9em;fill:none;stroke:currentcolor;stroke-width:2}
.way,.steps{margin:0;padding:0}
.way{list-style:none}
.way li{position:relative;padding:0 0 1.125rem 1.875rem}
.way li::before{content:"";position:absolute;left:5px;top:.3rem;width:13px;height:13px;border-radius:50%;background:var(--card);border:3px solid var(--leaf)}
.way .warn::before{border-color:var(--sun-bar);border-style:dotted}
.way li.stop::before{border-color:var(--stop);border-radius:2px}
.way .plain::before{border-color:var(--edge)}
.way li::after{content:"";position:absolute;left:11px;top:1.5rem;bottom:0;width:1px;background:var(--edge)}
.way li:last-child{padding-bottom:0}
.way li:last-child::after{content:none}
time{display:block;color:var(--soft);font-size:.875rem}
.steps{padding-left:1.4rem}
.steps li+li{margin-top:.4rem}
label{font-weight:650}
input{font:inherit;width:100%;min-height:48px;padding:.6rem .75rem;margin:.25rem 0 .6rem;border:1.5px solid var(--edge);border-radius:10px;background:var(--card);color:inherit}
button{font:inherit;font-weight:650;width:100%;min-height:48px;padding:.6rem 1rem;border:0;border-radius:12px;background:var(--leaf);color:var(--on-leaf);cursor:pointer}
footer{color:var(--soft);font-size:.875rem;padding-block:.75rem 2rem}
footer a{display:inline-block;padding:.6rem .75rem .6rem 0}
@media(min-width:48rem){.verdict{padding:1.125rem 1.25rem}h1{font-size:2rem}}
@media(forced-colors:active){.verdict,.tag{border:1px solid}.verdict svg{forced-color-adjust:none}}
@media print{:root{color-scheme:light}.languages,form,.skip{display:none}}
`.trim();
