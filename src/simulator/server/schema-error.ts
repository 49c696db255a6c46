/** What is wrong with a body or a query, in one line that names the field. */
import type { FastifySchemaValidationError } from 'fastify';

export function schemaError(errors: FastifySchemaValidationError[], part: string): Error {
  const [first] = errors;
  const field = `${part}${first?.instancePath ?? ''}`.replaceAll('/', '.');
  const { additionalProperty, allowedValues } = (first?.params ?? {}) as {
    additionalProperty?: string;
    allowedValues?: readonly string[];
  };
  const more = additionalProperty ?? allowedValues?.join(', ');
  return new Error(`${field} ${first?.message ?? 'is wrong'}${more === undefined ? '' : `: ${more}`}`);
}
