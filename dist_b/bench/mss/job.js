export const CONTESTANTS = ['placewright', 'highs'];
