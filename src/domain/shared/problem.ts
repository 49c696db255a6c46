/** What is wrong in the school's own tables, as data: the ui puts it into words. */

/** Every kind of problem and warning there is; the ui has a text for each. */
export const PROBLEM_TYPES = [
  // the sheets themselves
  'SheetMissing',
  'HeaderWrong',
  // commands
  'YearNotSetUp',
  'YearNotBegun',
  'YearIsPast',
  'NextYearTooEarly',
  'NextYearBegun',
  'NextYearExpected',
  'TabsOfOtherYear',
  // settings
  'SettingMissing',
  'SettingDuplicate',
  'SettingUnknown',
  'SettingInvalid',
  'NotSchoolAccount',
  'SharedDriveUnseen',
  'SharedDriveNotManaged',
  'SharedDriveMembersOnly',
  'EditionChanged',
  'WeeksDoNotFit',
  'LunarHolidaysUnknown',
  'MealColumnsLater',
  // classes
  'NoClasses',
  'ClassCodeMissing',
  'ClassCodeInvalid',
  'ClassDuplicate',
  'StageUnknown',
  'EnrolmentInvalid',
  'EnrolmentOverLimit',
  'TeamMissing',
  'FormerTeamConflict',
  'MergeTargetInvalid',
  // staff
  'IdMissing',
  'IdInvalid',
  'NameMissing',
  'RoleMissing',
  'RoleUnknown',
  'EmailMissing',
  'EmailMalformed',
  'EmailIsSchoolAccount',
  'EmailOfTwoPeople',
  'PersonWithTwoEmails',
  'PersonWithTwoNames',
  'StaffRowDuplicate',
  'ClassUnknown',
  'ClassNotForRole',
  'TeamUnknown',
  'TeamDiffersFromClass',
  'TeamWithoutLead',
  'ClassWithoutTeacher',
  'ClassWithoutTeacherToday',
  'PrincipalMissing',
  'PrincipalMissingToday',
  'TwoPrincipals',
  // dates, in any sheet
  'DateMissing',
  'DateInvalid',
  'DateOutsideYear',
  'DateOrderWrong',
  // off days
  'JoinedClassesFew',
  'MakeUpOfClasses',
  // the record catalogue
  'RecordCodeMissing',
  'RecordCodeInvalid',
  'RecordDuplicate',
  'RecordNameMissing',
  'RecordRequired',
  'ChoiceUnknown',
  'SharedBookUnknown',
  'ArticleInvalid',
  'LeafReserved',
  'LeafNameClash',
  'TemplateInvalid',
  'TemplateKindDiffers',
  'TemplateNotUsed',
  'TemplateGone',
  'TemplateTrashed',
  'TemplateOfOther',
  // the administration board
  'StaffIdUnknown',
  'PositionMissing',
  'DecisionMissing',
  'BoardMemberTwice',
  // themes
  'ThemeNameMissing',
  'BlockUnknown',
  'ThemeDuplicate',
  'ThemeOfOtherYear',
  'ThemesOverlap',
  'ThemesGap',
  'ThemeOutsideWeeks',
  'ThemeWithoutSchoolDay',
  // make-up days
  'MakeUpOnSchoolDay',
  'MakeUpOutsideWeeks',
  // duties
  'DaysOutOfRange',
  'CheckBeforeDue',
  // events
  'EventDuplicate',
  'EventOfOtherYear',
] as const;

export type ProblemType = (typeof PROBLEM_TYPES)[number];

export interface Problem {
  readonly type: ProblemType;
  /** The key of the sheet: settings, classes, staff, offDays, catalogue, adminBoard, themes, duties, events. */
  readonly sheet: string;
  /** The row as the user sees it, from 1. */
  readonly row?: number;
  /** The letter of the column as the user sees it. */
  readonly column?: string;
  /** The header that column has, or should have. */
  readonly header?: string;
  /** What stands there now. */
  readonly value?: string;
  /** What should stand there, or the known value nearest to it. */
  readonly expected?: string;
  /** The other row of the conflict, for a problem between two rows. */
  readonly otherRow?: number;
}
