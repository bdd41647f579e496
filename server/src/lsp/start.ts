// The server's one bundle for both hosts: most of its code is the same, so it is packed only once.

const hasNode = typeof process === 'object' && process.versions?.node !== undefined;
if (hasNode) import('./node.ts');
else import('./browser.ts');
