import { z } from 'zod';
import { codeInput, pageQuery } from '../../lib/input.ts';
import { registerStates } from './view.ts';

const names = z.object({ vi: z.string(), en: z.string(), zh: z.string() });

/** One code for one market, as the public may read and keep it. */
export const registerItem = z
  .object({
    id: z.string().meta({
      description: 'stable; never given to another code',
      example: 'cod_V1StGXR8Z5jdHi6B',
    }),
    value: z
      .string()
      .meta({ description: 'as printed on the certificate', example: 'VN-AGOR-0044' }),
    valueNormalised: z.string().meta({ description: 'the form in which codes are compared' }),
    scheme: z.string().meta({ example: 'PUC_EXPORT_LEGACY' }),
    market: z.string().meta({ example: 'CHN' }),
    state: z.enum(registerStates),
    stateSince: z.iso.date(),
    issuedOn: z.iso.date(),
    crop: z.string().meta({ example: 'XO' }),
    cropName: names,
    commune: z.string().meta({ example: '30628' }),
    communeName: z.string().meta({ example: 'xã Chợ Mới, tỉnh An Giang' }),
    hectares: z.number(),
    holder: z.string().meta({ example: 'org_V1StGXR8Z5jdHi6B' }),
    holderName: z.string(),
    page: z.url().meta({ description: 'the page of the code, for people' }),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'RegisterItem' });

export const registerAnswer = z.object({
  items: z.array(registerItem),
  next: z.string().nullable(),
  updatedAt: z.iso.datetime().nullable(),
});

export const registerQuery = pageQuery.extend({
  search: z.string().max(200).optional().meta({ example: 'vn agor 44' }),
  crop: codeInput.optional().meta({ example: 'XO' }),
  commune: codeInput.optional().meta({ example: '30628' }),
  market: codeInput.optional().meta({ example: 'CHN' }),
  state: z.enum(registerStates).optional(),
});

export type RegisterItem = z.infer<typeof registerItem>;
