import { z } from 'zod';
import type { Finding } from './finding.ts';
import { recordIdSchema } from './identifiers.ts';
import { registers, type RegisterName } from './registers.ts';
import { parseYamlText, validate, type YamlText } from './yaml-text.ts';

export type RegisterEntry<Name extends RegisterName> = z.infer<(typeof registers)[Name]>;

/** An authority list as read from its file. Without findings, `entries` is whole. */
export interface RegisterFile<Name extends RegisterName> {
  entries: Record<string, RegisterEntry<Name>>;
  locate: YamlText['locate'];
  findings: Finding[];
}

/** Reads an authority list: a YAML map from identifiers to entries. */
export function parseRegister<Name extends RegisterName>(
  name: Name,
  path: string,
  content: string | Uint8Array,
): RegisterFile<Name> {
  const yaml = parseYamlText(content, path);
  const validated = validate(z.record(recordIdSchema, registers[name]), yaml, path);
  const entries = (validated.record ?? {}) as Record<string, RegisterEntry<Name>>; // the schema is the register's own
  return { entries, locate: yaml.locate, findings: validated.findings };
}
