/** Utilities, Logger. Sleeping moves the run's clock; the rest is computed by the host without leaving the script. */
import { call, exception, notSimulated } from './bridge';
import { type EnumValue, enumOf } from './enums';
import { printed } from './realm';
import { lazy, serviceObject } from './service';

const digestAlgorithm = lazy(() =>
  enumOf('Utilities.DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']),
);
const charset = lazy(() => enumOf('Utilities.Charset', ['US_ASCII', 'UTF_8']));

type Bytes = number[];

function encodeBase64(web: boolean) {
  return (data: string | Bytes) => call('Utilities', 'base64Encode', data, web);
}

function decodeBase64(web: boolean) {
  return (text: string) => call('Utilities', 'base64Decode', text, web) as Bytes;
}

function computeDigest(algorithm: EnumValue, data: string | Bytes): Bytes {
  const bytes = call('Utilities', 'computeDigest', algorithm.name(), data);
  if (bytes === null) throw notSimulated(`Utilities.computeDigest ${algorithm.name()}`);
  return bytes as Bytes;
}

export function newBlob(data: string | Bytes, contentType: string | null = null, name: string | null = null): object {
  const bytes = () => (typeof data === 'string' ? (call('Utilities', 'textBytes', data) as Bytes) : data);
  const text = () => (typeof data === 'string' ? data : (call('Utilities', 'bytesText', data) as string));
  return serviceObject('Utilities.Blob', {
    getBytes: ['', bytes],
    getDataAsString: ['String?', text],
    getContentType: ['', () => contentType],
    getName: ['', () => name],
  });
}

function formatString(template: string, ...values: unknown[]): string {
  let next = 0;
  return template.replace(/%(%|(0?)(\d*)(?:\.(\d+))?([sdf]))/g, (...[whole, plain, zero, width, digits, type]) => {
    if (plain === '%') return '%';
    if (next >= values.length) throw exception(`Invalid argument: ${whole}`);
    const value = values[next++];
    const text =
      type === 's'
        ? String(value)
        : type === 'd'
          ? String(Math.trunc(Number(value)))
          : Number(value).toFixed(Number(digits ?? 6));
    return text.padStart(Number(width || 0), zero ? '0' : ' ');
  });
}

export const utilities = lazy<object>(() =>
  serviceObject(
    'Utilities',
    {
      sleep: ['integer', (ms: number) => void call('Utilities', 'sleep', ms)],
      getUuid: ['', () => call('Utilities', 'getUuid')],
      formatDate: [
        'Date,String,String',
        (date: Date, timeZone: string, pattern: string) =>
          call('Utilities', 'formatDate', date.getTime(), timeZone, pattern),
      ],
      formatString: ['String,any?,any?,any?,any?,any?,any?,any?,any?', formatString],
      base64Encode: ['String | number[] | String,Utilities.Charset', encodeBase64(false)],
      base64EncodeWebSafe: ['String | number[] | String,Utilities.Charset', encodeBase64(true)],
      base64Decode: ['String | String,Utilities.Charset', decodeBase64(false)],
      base64DecodeWebSafe: ['String | String,Utilities.Charset', decodeBase64(true)],
      computeDigest: [
        'Utilities.DigestAlgorithm,String,Utilities.Charset? | Utilities.DigestAlgorithm,number[]',
        computeDigest,
      ],
      newBlob: ['String,String?,String? | number[],String?,String?', newBlob],
    },
    { DigestAlgorithm: digestAlgorithm(), Charset: charset() },
  ),
);

const lines: string[] = [];

export const logger = lazy<object>(() =>
  serviceObject('Logger', {
    log: [
      'any,any?,any?,any?,any?',
      (first: unknown, ...rest: unknown[]) => {
        const text = typeof first === 'string' && rest.length > 0 ? formatString(first, ...rest) : printed(first);
        lines.push(text);
        call('Runtime', 'log', 'INFO', text);
        return logger();
      },
    ],
    getLog: ['', () => lines.join('\n')],
    clear: ['', () => void lines.splice(0)],
  }),
);
