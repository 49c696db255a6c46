/**
 * Rules of Google that no document settles. Each is a switch of the world with a default; the product must work with
 * either setting. The rule IDs are those of SPEC.md.
 */
export interface Switches {
  /** [SW1] An installable on-edit trigger fires for edits made on a phone. */
  editTriggerFiresOnPhone: boolean;
  /** [SW2] An on-edit trigger of a script runs only if the person who types can see the script file. */
  typistsNeedScriptAccess: boolean;
  /** [SW3] `ownerRestricted` content restriction works on consumer accounts. */
  ownerRestrictedOnConsumer: boolean;
  /** [SW4] Two permission writes of one item in one batch are both kept. */
  samePermissionBatchSafe: boolean;
  /** [SW5] The owner of a folder may move items that others own out of it. */
  folderOwnerMovesOthersItems: boolean;
  /** [SW6] How long a newly made item stays out of `files.list`, in ms. */
  listingLagMs: number;
  /** [SW7] Files made through the API count against the 250 a day of a consumer account. */
  apiFilesCountAgainstDailyLimit: boolean;
  /** [SW8] An owner who is only reader on the parent folder may still move their own item out. */
  ownerMovesOwnItemOut: boolean;
  /** [SW9] `inheritedPermissionsDisabled` can be set on consumer accounts. */
  limitedAccessOnConsumer: boolean;
  /** [SW10] An edit made by the script's own account tells `Session.getActiveUser()` in an on-edit trigger. */
  ownerEditNamesUser: boolean;
  /** [SW11] SpreadsheetApp refuses values that a strict validation rule does not allow. */
  scriptWritesObeyValidation: boolean;
  /** [SW12] An ordinary paste replaces the validation rules of its cells; else strict rules refuse it. */
  pasteReplacesValidation: boolean;
  /** [SW13] Consumer accounts can give a grant an `expirationTime`. */
  expirationOnConsumer: boolean;
}

export const DEFAULT_SWITCHES: Switches = {
  editTriggerFiresOnPhone: true,
  typistsNeedScriptAccess: false,
  ownerRestrictedOnConsumer: false,
  samePermissionBatchSafe: false,
  folderOwnerMovesOthersItems: true,
  listingLagMs: 2_000,
  apiFilesCountAgainstDailyLimit: true,
  ownerMovesOwnItemOut: true,
  limitedAccessOnConsumer: true,
  ownerEditNamesUser: true,
  scriptWritesObeyValidation: true,
  pasteReplacesValidation: true,
  expirationOnConsumer: false,
};
