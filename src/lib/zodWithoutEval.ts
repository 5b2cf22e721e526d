import { config } from 'zod/mini';

// zod compiles its checks with `new Function` where it may, and tries that as soon as the first object schema is made. Our
// CSP forbids it, and the attempt alone is reported: every entry imports this file before any other.
config({ jitless: true });
