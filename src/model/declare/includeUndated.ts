/** What the option says wherever a date may possibly lie somewhere. */
export const INCLUDE_UNDATED =
  'also match where no date at all is known. By default an unknown date matches nothing; one such as `XXXX-10` is known in part.';
