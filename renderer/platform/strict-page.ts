import * as z from 'zod';

// Zod would try whether it may compile checks with `new Function`; the page's Content Security Policy forbids it, and
// the mere attempt is reported as a violation. Imported before anything that makes a schema.
z.config({ jitless: true });
