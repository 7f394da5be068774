/** The package's version; the build puts it in, a test holds it to package.json. */
export const VERSION = '0.1.0';
