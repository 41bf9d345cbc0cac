import { z } from 'zod';
import { idInput } from '../../lib/input.ts';

/** multipart/form-data; the frame has read it into an object before. */
export const uploadInput = z.strictObject({
  file: z.unknown().meta({ type: 'string', format: 'binary' }),
  kind: z
    .enum(['document', 'photo'])
    .optional()
    .meta({ description: 'document (default): PDF or picture of paper; photo: shown to shoppers' }),
  csrf: z.string().optional(),
});

export const fileParams = z.object({ id: idInput.meta({ example: 'file_V1StGXR8Z5jdHi6B' }) });
export const photoParams = z.object({ fileId: z.string().max(60) });

export const keptAnswer = z.object({
  id: z.string().meta({ example: 'file_V1StGXR8Z5jdHi6B' }),
  sha256: z
    .string()
    .meta({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' }),
  mediaType: z.string().meta({ example: 'application/pdf' }),
});

export const bytesAnswer = z.unknown().meta({
  description: 'The bytes of the file; Content-Type and Content-Disposition tell what they are',
});
