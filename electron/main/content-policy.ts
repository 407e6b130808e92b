/**
 * React Aria adds one style element on the first press (`touch-action` for what can be pressed) and has no other way to do
 * it. This is that element's content and no other; a test fails when a new version writes it differently.
 */
const reactAriaPressStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * The content security policy of every page: own scripts, styles, fonts and pictures, nothing else. Nothing inline, nothing
 * evaluated, nothing from outside; text never becomes markup (trusted types without any policy).
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' ${reactAriaPressStyle}`,
  'font-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'none'",
  'object-src': "'none'",
  'frame-src': "'none'",
  'worker-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
} as const;

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');
