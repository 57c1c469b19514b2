// Undated events and agreements sort by '' instead of by nothing: an index holds no nulls, and so gave no order to pages.
MATCH (n:Event) WHERE n.sortDay IS NULL CALL (n) { SET n.sortDay = '' } IN TRANSACTIONS OF 5000 ROWS;
MATCH (n:Agreement) WHERE n.sortDay IS NULL CALL (n) { SET n.sortDay = '' } IN TRANSACTIONS OF 5000 ROWS;
