/** All views of the use cases in one value: main hands it to them. */
import type { Views } from '../app/views';
import { calendarEntry, calendarFileName, calendarName } from './calendar-words';
import { COMMAND_NAMES } from './command-names';
import { correctionMails } from './correction-mails';
import { dutyDigest } from './duty-mails';
import { logRow } from './journal';
import { journalReportText } from './journal-report';
import { nameOfKey } from './key-names';
import { supplementMails } from './kitchen-mails';
import { countsText } from './kitchen-words';
import { departureMails, lockIncompleteMail, lostDriveMails, tickRefusedMails, withCarriedLines } from './mails';
import { mealDigests, mealReminders } from './meal-mails';
import { say } from './messages/catalogue';
import { accountRows } from './sheets/accounts';
import { attendanceRules, attendanceSeen } from './sheets/attendance-book';
import { attendanceEdits, attendanceEditTab } from './sheets/attendance-edits';
import { mealPresent } from './sheets/attendance-feed';
import { attendanceNote, attendanceProblems } from './sheets/attendance-problems';
import { closedLines, closedTabAnew } from './sheets/closed-records';
import { commandAnswer, commandPlan, commandProgress, commandRow, planText, progressText } from './sheets/commands';
import { controlRows, controlWorkbook } from './sheets/control';
import {
  correctionChoices,
  correctionGuard,
  correctionRow,
  correctionRows,
  correctionSpace,
} from './sheets/corrections';
import {
  deviationProtection,
  deviationRows,
  deviationTab,
  deviationTick,
  sweepProgress,
  sweepRefused,
} from './sheets/deviations';
import { documentTexts } from './sheets/document-texts';
import { dutyStates } from './sheets/duty-rows';
import { health, healthTab } from './sheets/health';
import {
  incidentNote,
  incidentNoteText,
  incidentReportTab,
  incidentState,
  incidentUnproven,
} from './sheets/incident-reports';
import {
  incidentMails,
  incidentRow,
  incidentRows,
  incidentSpace,
  incidentStates,
  incidentTab,
  incidentTakenBack,
} from './sheets/incidents';
import { journalCheck, journalMonth, journalWorkbook } from './sheets/journal';
import { kitchenShown } from './sheets/kitchen-shown';
import {
  kitchenColumns,
  kitchenEditors,
  kitchenTicks,
  kitchenTicksBack,
  kitchenTicksClosed,
} from './sheets/kitchen-ticks';
import { lockedTab, lockMoved, lockNote, lockProtection, lockStatus, lockTick } from './sheets/locks';
import { countsBack, dayCells, dayRows, mealDayOpen, rowRules } from './sheets/meal-day';
import { mealLedger, supplementLedger } from './sheets/meal-ledger';
import { mealLedgerTab } from './sheets/meal-ledger-tabs';
import { mealMonth, mealRowBack, monthCells, rowEditors } from './sheets/meal-month';
import { STATES, stateText } from './sheets/meal-state';
import { supplementDay, supplementRowsBack, supplementStates, supplementsClosed } from './sheets/meal-supplements';
import { mealWorkbook } from './sheets/meal-workbook';
import { ledgerTiming, monthBook } from './sheets/month-book';
import { monthRows, monthTab } from './sheets/month-figures';
import { overview, overviewTab, overviewTime } from './sheets/overview';
import { probeAnswers, probeDone, probeNames, probeTab } from './sheets/probe';
import {
  proposalMails,
  proposalReason,
  proposalRow,
  proposalRows,
  proposalSpace,
  proposalState,
  proposedStaff,
  proposedTick,
} from './sheets/proposals';
import { recordSheet } from './sheets/record-start';
import { remarkMails, remarkRow, remarkSpace, remarkState } from './sheets/remarks';
import {
  accessReportDone,
  accessReportProgress,
  accessReportRefused,
  accessReportText,
  accessRows,
  accessTabs,
} from './sheets/report';
import { accessPdfLinks, accessPdfName } from './sheets/report-pdf';
import {
  requestForm,
  requestNote,
  requestNoteText,
  requestOutcome,
  requestState,
  requestTab,
  requestUnproven,
} from './sheets/requests';
import { queueLines, verdictNames } from './sheets/review-queue';
import {
  messageKinds,
  messageNote,
  messageNoteText,
  messageUnproven,
  reviewLists,
  reviewTab,
  reviewWorkbook,
} from './sheets/review-workbook';
import { taskWorkbook } from './sheets/task-workbook';
import { templateDocument } from './sheets/template-documents';
import { templateSheet } from './sheets/template-workbooks';
import { weeklyMails } from './weekly-mail';

export const views: Views = {
  commandNames: COMMAND_NAMES,
  newNames: { root: say('new.root'), control: say('new.control') },
  lockStateText: (state) => say(`lock.state.${state}`),
  controlWorkbook,
  controlRows,
  journalWorkbook,
  journalMonth,
  journalCheck,
  monthRows,
  monthTab,
  overview,
  overviewTab,
  overviewTime,
  incidentStates,
  incidentReportTab,
  incidentNote,
  incidentNoteText,
  incidentUnproven,
  incidentState,
  incidentRow,
  incidentRows,
  incidentSpace,
  incidentTab,
  incidentTakenBack,
  incidentMails,
  health,
  healthTab,
  triggersText: ({ made, removed }) => say('health.triggers.done', { made, removed }),
  journalReportText,
  mealWorkbook,
  taskWorkbook,
  dutyStates,
  verdictNames,
  queueLines,
  calendarEntry,
  calendarFileName,
  calendarName,
  dutyDigest,
  documentTexts,
  templateDocument,
  templateSheet,
  recordSheet,
  probeNames,
  probeTab,
  probeAnswers,
  probeDone,
  commandPlan,
  commandProgress,
  commandAnswer,
  commandRow,
  planText,
  lockStatus,
  lockNote,
  progressText,
  lockMoved,
  lockTick,
  lockProtection,
  lockedTab,
  closedLines,
  closedTabAnew,
  lockIncompleteMails: ({ to, ...input }) => to.map((each) => lockIncompleteMail({ ...input, to: each })),
  mealMonth,
  mealDayOpen,
  mealDayRows: (model) => [dayRows(model)],
  mealRowBack,
  mealLedgerTab,
  mealFixed: (model) => [...monthCells(model), ...dayCells(model)],
  mealStates: () => STATES.map(stateText),
  mealRowRules: rowRules,
  mealCountsBack: countsBack,
  mealRowEditors: rowEditors,
  mealLedger,
  mealDigests,
  mealReminders,
  kitchenOpen: (model) => [...supplementDay(model), ...kitchenColumns(model.state.date), ...kitchenTicks(model)],
  kitchenClose: (model) => [supplementsClosed(model), ...kitchenTicksClosed(model)],
  kitchenShown,
  supplementStates,
  supplementRowsBack,
  kitchenTicksBack,
  kitchenEditors,
  countsText,
  supplementMails,
  supplementLedger,
  attendanceRules,
  attendanceSeen,
  attendanceEdits,
  attendanceEditTab,
  attendanceProblems,
  attendanceNote,
  mealPresent,
  monthBook,
  ledgerTiming,
  correctionChoices,
  requestTab,
  requestNoteText,
  requestNote,
  requestUnproven,
  requestForm,
  requestState,
  requestOutcome,
  correctionRow,
  correctionGuard,
  correctionRows,
  correctionSpace,
  correctionMails,
  keyName: nameOfKey,
  proposalRow,
  proposalState,
  proposalRows,
  proposalSpace,
  proposalReason,
  proposedTick,
  proposedStaff,
  proposalMails,
  messageKinds,
  reviewWorkbook,
  reviewLists,
  reviewTab,
  messageNoteText,
  messageNote,
  messageUnproven,
  remarkState,
  remarkRow,
  remarkSpace,
  remarkMails,
  deviationTab,
  deviationRows,
  deviationProtection,
  deviationTick,
  sweepProgress,
  sweepRefused,
  accessTabs,
  accessRows,
  accessReportDone,
  accessPdfName,
  accessPdfLinks,
  accessReportText,
  accessReportProgress,
  accessReportRefused,
  tickRefusedMails,
  withCarriedLines,
  departureMails,
  lostDriveMails,
  weeklyMails,
  accountRows,
  logRow,
};
