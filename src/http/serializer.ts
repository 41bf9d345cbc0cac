import fastJson from 'fast-json-stringify';
import type { FastifySerializerCompiler } from 'fastify';
import { z } from 'zod';

/** Answers leave through their schema: quick, and a field that is not declared stays inside. */
export const serializeBySchema: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  const json = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  const stringify = fastJson(json as Parameters<typeof fastJson>[0]);
  return (answer) => stringify(answer);
};
