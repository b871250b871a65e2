from jbptools.plan.coach.rules import RULES as RULES
from jbptools.plan.coach.rules import Rule as Rule
from jbptools.plan.coach.rules import rule as rule
from jbptools.plan.coach.run import Coaching as Coaching
from jbptools.plan.coach.run import Finding as Finding
from jbptools.plan.coach.run import coach as coach
from jbptools.plan.coach.steps import Readiness as Readiness
from jbptools.plan.coach.steps import readiness as readiness
