/** The look of the sandbox's own login page. */
export const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#eef0f3, #16181c); color: light-dark(#1b1e24, #e9ebef); }
main { max-width: 30rem; margin: 6vh auto; padding: 1.5rem 1.75rem 1.75rem; border-radius: 14px;
  background: light-dark(#fff, #20242a); box-shadow: 0 8px 30px rgb(0 0 0 / 12%); }
.mark { margin: 0 0 .75rem; font-size: .8rem; letter-spacing: .04em; color: light-dark(#56606e, #a7b0bd); }
h1 { margin: 0 0 1rem; font-size: 1.3rem; line-height: 1.3; }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
label { display: flex; gap: .75rem; align-items: start; padding: .5rem 0; }
label + label { border-top: 1px solid light-dark(#e3e6ea, #343a43); }
input { width: 1.1rem; height: 1.1rem; margin: .25rem 0 0; accent-color: #2f5bd0; }
small { display: block; font-size: .85rem; color: light-dark(#56606e, #a7b0bd); }
.row { display: flex; gap: .75rem; justify-content: end; }
button { min-height: 2.75rem; padding: 0 1.4rem; border: 0; border-radius: 10px; font: inherit;
  font-weight: 600; background: #2f5bd0; color: #fff; cursor: pointer; }
button.quiet { background: light-dark(#e3e6ea, #343a43); color: inherit; }
:focus-visible { outline: 3px solid light-dark(#1b1e24, #fff); outline-offset: 2px; }
`;
