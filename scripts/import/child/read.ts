/** Reads a received file in a process of its own (`confined.ts`): bytes in, a `ReadFile` out. */
import { readDocument } from '../read-document.ts';
import { answerWith } from './answer.ts';

await answerWith(readDocument);
