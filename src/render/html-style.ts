/** Light and dark follow the reader's system. Every pair of colours has a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--card:#f6f8fa;
--add:#116329;--del:#b3111f;--upd:#7a5200;--warn:#7a5200;--focus:#0550ae;--hit:#fff3bf}
@media(prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--soft:#9da7b3;--line:#3d444d;--card:#161b22;
--add:#4ac26b;--del:#ff7b72;--upd:#e3b341;--warn:#e3b341;--focus:#79c0ff;--hit:#3b2e00}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:78rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.35rem;margin:0 0 .3rem}h2{font-size:1.1rem;margin:1.6rem 0 .5rem}h3{font-size:1rem;margin:0;font-weight:500;overflow-wrap:anywhere}
p{margin:.3rem 0}ul{list-style:none;margin:.2rem 0;padding-left:1.5rem}li{overflow-wrap:anywhere;padding:.05rem .3rem}
.cell{margin-right:1.1em;white-space:pre-wrap}
.muted,.facts{color:var(--soft)}.strong{font-weight:600}.addition{color:var(--add)}.removal{color:var(--del)}
.change{color:var(--upd)}.warning{color:var(--warn);font-weight:600}.error{color:var(--del);font-weight:600}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.obstacle{border-left:4px solid var(--del);padding:.3rem .8rem;background:var(--card)}
.obstacle.held{border-color:var(--warn)}
form{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;position:sticky;top:0;background:var(--paper);padding:.6rem 0;border-bottom:1px solid var(--line);z-index:1}
label{display:grid;font-size:.85rem;color:var(--soft)}fieldset{border:0;padding:0;margin:0;display:flex;gap:.8rem;font-size:.9rem}
fieldset label{display:flex;gap:.3rem;color:var(--ink)}
input,select,button{font:inherit;padding:.3rem .5rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--paper);color:var(--ink)}
input,select{min-width:11rem}
input[type=radio]{min-width:0}
.card{border:1px solid var(--line);border-radius:.4rem;background:var(--card);padding:.5rem .8rem;margin:.5rem 0;content-visibility:auto;contain-intrinsic-size:auto 5rem}
.hit{background:var(--hit)}summary{cursor:pointer}
.scroll{overflow:auto;max-height:20rem;border:1px solid var(--line);border-radius:.4rem}
pre{overflow:auto;max-height:34rem;background:var(--card);padding:.8rem}
.aside{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{form,.skip{display:none}.card{content-visibility:visible;break-inside:avoid}.scroll,pre{max-height:none}}
`.trim();
