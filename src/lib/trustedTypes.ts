declare global {
  interface Window {
    /** In Chromium, Safari 26 and Firefox 148; TypeScript's own types do not have it yet. */
    trustedTypes?: {
      createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown;
    };
  }
}

// The policy `require-trusted-types-for 'script'` refuses text that a script writes as HTML. Mantine writes its style sheets that way: they
// hold no `<`, and text without one makes no element. So styles pass, and markup that a fault lets through does not.
window.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text.includes('<') ? null : text),
});
