import {
  CERTIFICATE_SCHEMA,
  type Certificate,
  type CertifiedPart,
  type CertifiedTier,
  type HeldPrice,
  type SlotPrice,
} from '../../domain/certificate.ts';

/** Reads a certificate; `null` when the text is none. Ids are taken as they stand. */
export function readCertificate(text: string): Certificate | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return isCertificate(value) ? value : null;
}

function isCertificate(value: unknown): value is Certificate {
  return isObject(value) && value.schema === CERTIFICATE_SCHEMA && isList(value.parts, isPart);
}

function isPart(value: unknown): value is CertifiedPart {
  return isObject(value) && isList(value.rotators, isText) && isList(value.tiers, isTier);
}

function isTier(value: unknown): value is CertifiedTier {
  return (
    isObject(value) &&
    isText(value.tier) &&
    isWhole(value.scale) &&
    value.scale > 0 &&
    isWholeOrNull(value.above) &&
    isList(value.slots, isSlot) &&
    isList(value.held, isHeld)
  );
}

function isSlot(value: unknown): value is SlotPrice {
  if (!isObject(value) || !isWhole(value.price) || !isWhole(value.cycle)) return false;
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

function isClass(value: unknown): boolean {
  return isObject(value) && isText(value.profession) && isList(value.kinds, isText);
}

function isHeld(value: unknown): value is HeldPrice {
  return isObject(value) && isText(value.tier) && isWholeOrNull(value.above) && isWhole(value.price);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isWholeOrNull(value: unknown): boolean {
  return value === null || isWhole(value);
}
