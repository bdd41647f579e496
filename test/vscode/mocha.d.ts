// The browser's build of mocha comes without types; what it sets is the global that @types/mocha describes.
declare module 'mocha/mocha.js';
