/** What templates and the records made from them need put into words and cells. */
import type { Replacement } from '../domain/documents/content';
import type { PlanHeading } from '../domain/documents/heading';
import type { RecordKind } from '../domain/regulation/types';
import type { School } from '../domain/school/types';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';

export interface TemplateViews {
  /** What a template document says, as HTML. */
  templateDocument(model: { record: RecordKind; school: School }): string;
  /** A new template workbook: its tabs, headings, drop-downs, formulas. */
  templateSheet(model: { record: RecordKind; school: School; outline: Outline }): SheetOp[];
  /** What stands in a plan's document for each placeholder. */
  documentTexts(model: { school: School; heading: PlanHeading }): Replacement[];
  /** What a copy of a template gets of its own: whose it is, the year, the months of a book that is kept by the month. */
  recordSheet(model: RecordModel): SheetOp[];
}

export interface RecordModel {
  record: RecordKind;
  school: School;
  /** The name of the class, person, team … that keeps it. */
  whose: string;
  outline: Outline;
}
