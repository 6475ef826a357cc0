/** The page's only style sheet; no request leaves the host that serves it. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f5f6f8, #16181d);
  --card: light-dark(#fff, #22252c);
  --ink: light-dark(#1d2129, #e6e8ec);
  --quiet: light-dark(#5c6573, #9aa3b2);
  --line: light-dark(#dfe3e8, #343943);
  --link: light-dark(#1659b7, #7fb4ff);
  --info: #6b7785;
  --minor: #c9a227;
  --serious: #e07020;
  --grave: #c8323c;
}
* { box-sizing: border-box }
body { overflow-wrap: anywhere; margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main, header { max-width: 60rem; margin: 0 auto; padding: 0 1rem }
header { padding-top: 1.25rem }
h1 { font-size: 1.3rem; margin: 0 }
h3 { font-size: 1rem; margin: 0 }
h2 { font-size: 1.05rem; margin: 2rem 0 .6rem }
p { margin: .3rem 0 }
a { color: var(--link) }
nav { margin-bottom: .6rem }
nav a { margin-right: 1rem }
.quiet { color: var(--quiet) }
.small { font-size: .875rem }
.alert { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--info);
  border-radius: 6px; padding: .8rem 1rem; margin: 0 0 .9rem }
.alert.possible { border-left-style: dashed }
.alert.minor { border-left-color: var(--minor) }
.alert.serious { border-left-color: var(--serious) }
.alert.grave { border-left-color: var(--grave) }
.alert.retracted { border-left-color: var(--info) }
.alert.retracted h3, .alert.retracted .site, .alert.retracted dl { text-decoration: line-through; color: var(--quiet) }
.alert h3 { margin: 0; font-size: 1.05rem }
.word { font-size: .75rem; font-weight: 700; letter-spacing: .05em; text-transform: uppercase }
.site { margin-top: .6rem; padding-top: .5rem; border-top: 1px solid var(--line) }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .9rem; margin: .35rem 0 }
dt { color: var(--quiet) }
dd { margin: 0 }
ul { margin: .3rem 0; padding-left: 1.2rem }
.incident { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; margin: 0 0 .9rem }
.entry { margin-top: .7rem; padding-top: .6rem; border-top: 1px solid var(--line) }
.claims { grid-template-columns: minmax(9rem, 18rem) minmax(0, 1fr); gap: .4rem .9rem }
.claims dt { color: inherit }
del { color: var(--quiet) }
ins { background: light-dark(#dcf2e1, #1f3d2a); text-decoration: none; border-radius: 3px; padding: 0 .15rem }
.changes { list-style: none; padding: 0; overflow-wrap: anywhere }
.changes li { padding: .5rem 0; border-bottom: 1px solid var(--line) }
summary { cursor: pointer; padding: .3rem 0 }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th { text-align: left; font-weight: 600; color: var(--quiet) }
th, td { min-width: 7rem; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
.bad { color: light-dark(#a3262f, #ff8d95) }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere }
@media (max-width: 32rem) { dl, .claims { grid-template-columns: minmax(0, 1fr) } dd { margin-bottom: .3rem } }
`
