import { CERTIFICATE_SCHEMA, } from '../../domain/certificate.js';
/** Reads a certificate; `null` when the text is none. Ids are taken as they stand. */
export function readCertificate(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return null;
        throw error;
    }
    return isCertificate(value) ? value : null;
}
function isCertificate(value) {
    return isObject(value) && value.schema === CERTIFICATE_SCHEMA && isList(value.parts, isPart);
}
function isPart(value) {
    return isObject(value) && isList(value.rotators, isText) && isList(value.tiers, isTier);
}
function isTier(value) {
    return (isObject(value) &&
        isText(value.tier) &&
        isWhole(value.scale) &&
        value.scale > 0 &&
        isWholeOrNull(value.above) &&
        isList(value.slots, isSlot) &&
        isList(value.held, isHeld));
}
function isSlot(value) {
    if (!isObject(value) || !isWhole(value.price) || !isWhole(value.cycle))
        return false;
    switch (value.rule) {
        case 'capacity':
        case 'minimum-staffing':
        case 'supervision':
        case 'preceptor':
            return isText(value.placement);
        case 'named-supervision':
            return isText(value.site) && isList(value.classes, isClass);
        case 'pair':
            return [value.rotator, value.other, value.kind, value.scope, value.place].every(isText);
        default:
            return false;
    }
}
function isClass(value) {
    return isObject(value) && isText(value.profession) && isList(value.kinds, isText);
}
function isHeld(value) {
    return isObject(value) && isText(value.tier) && isWholeOrNull(value.above) && isWhole(value.price);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function isList(value, isItem) {
    return Array.isArray(value) && value.every(isItem);
}
function isText(value) {
    return typeof value === 'string';
}
function isWhole(value) {
    return Number.isSafeInteger(value);
}
function isWholeOrNull(value) {
    return value === null || isWhole(value);
}
