// Identifiers are scheme and value, in the form of the systems that are known.
CYPHER 5
MATCH (n:Entity) WHERE any(one IN n.identifiers WHERE NOT one =~ '[a-z][a-z0-9-]*:\\S(.*\\S)?'
  OR one STARTS WITH 'geonames:' AND NOT one =~ 'geonames:[1-9]\\d*'
  OR one STARTS WITH 'wikidata:' AND NOT one =~ 'wikidata:Q[1-9]\\d*'
  OR one STARTS WITH 'iso:' AND NOT one =~ 'iso:[A-Z]{2}(-[A-Z0-9]{1,3})?')
RETURN n.id, n.identifiers LIMIT 10
