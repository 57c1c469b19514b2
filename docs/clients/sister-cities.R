# The sister cities of a country in R: the network, its change over years, the evidence of one tie.
#
#   install.packages(c("httr2", "igraph"))   # Debian: apt install r-cran-httr2 r-cran-igraph
#   Rscript docs/clients/sister-cities.R country:russia ru
#
# ENTENTE_URL names another server.

library(httr2)
library(igraph, warn.conflicts = FALSE)

url <- Sys.getenv("ENTENTE_URL", "http://localhost:4000/graphql")
arguments <- commandArgs(trailingOnly = TRUE)
country <- if (length(arguments) >= 1) arguments[[1]] else "country:russia"
language <- if (length(arguments) >= 2) arguments[[2]] else "en"

# The data of an answer. Variables that are NULL are left out. Stops with what is wrong, unknown ids too.
ask <- function(query, ...) {
  variables <- Filter(Negate(is.null), list(...))
  answer <- request(url) |>
    req_body_json(list(query = query, variables = variables)) |>
    req_error(is_error = function(response) FALSE) |>
    req_perform() |>
    resp_body_json()
  unknown <- Filter(function(warning) warning$code == "UNKNOWN_ID", answer$extensions$warnings)
  faults <- vapply(c(answer$errors, unknown), function(fault) fault$message, "")
  if (length(faults) > 0) stop(paste(faults, collapse = "; "), call. = FALSE)
  answer$data
}

ties_query <- "query Ties($of: ID!, $language: String!, $asOf: AsOf, $after: String) {
  ties(
    of: $of, asOf: $asOf, first: 100, after: $after
    where: {kind: {eq: SISTER}, level: {eq: CITY}, status: {in: [ACTIVE, DISPUTED]}}
  ) {
    nodes {
      id since { edtf }
      first { id name(language: $language) } second { id name(language: $language) }
      evidence(first: 25) { passageId gloss }
    }
    pageInfo { hasNextPage endCursor }
  }
}"

# All ties, page after page.
ties_of <- function(place, as_of = NULL) {
  ties <- list()
  after <- NULL
  repeat {
    page <- ask(ties_query, of = place, language = language, asOf = as_of, after = after)$ties
    ties <- c(ties, page$nodes)
    if (!page$pageInfo$hasNextPage) return(ties)
    after <- page$pageInfo$endCursor
  }
}

# The network.
ties <- ties_of(country)
if (length(ties) == 0) stop(paste(country, "has no sister cities."), call. = FALSE)
ends <- unlist(lapply(ties, function(tie) list(tie$first, tie$second)), recursive = FALSE)
cities <- unique(data.frame(
  id = vapply(ends, function(end) end$id, ""),
  label = vapply(ends, function(end) end$name, "")
))
edges <- data.frame(
  from = vapply(ties, function(tie) tie$first$id, ""),
  to = vapply(ties, function(tie) tie$second$id, ""),
  tie = vapply(ties, function(tie) tie$id, ""),
  since = vapply(ties, function(tie) if (is.null(tie$since)) "" else tie$since$edtf, ""),
  passages = vapply(ties, function(tie) length(tie$evidence), 0L)
)
graph <- graph_from_data_frame(edges, directed = FALSE, vertices = cities)
cat(vcount(graph), "cities,", ecount(graph), "ties\n")
degrees <- setNames(degree(graph), V(graph)$label)
print(head(sort(degrees, decreasing = TRUE), 3))

# Its change over years: how many ties had begun by the end of each year, as far as a document dates them.
years <- 2013:2017
dated <- vapply(years, function(year) {
  length(ties_of(country, list(date = paste0(year, "-12-31"))))
}, 0L)
print(data.frame(year = years, dated = dated))

# The evidence of one tie: the last of those that are dated, or the first of all.
shown <- ties[[max(1, which(edges$since != ""))]]
cat(shown$first$name, "-", shown$second$name, paste0("(", shown$id, ")"), "\n")
for (passage in shown$evidence) cat(" ", passage$passageId, passage$gloss, "\n")
