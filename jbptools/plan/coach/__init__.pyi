from jbptools.plan.coach.asking import Coaching as Coaching
from jbptools.plan.coach.asking import Finding as Finding
from jbptools.plan.coach.asking import coach as coach
from jbptools.plan.coach.ready import Readiness as Readiness
from jbptools.plan.coach.ready import readiness as readiness
from jbptools.plan.coach.rules import RULES as RULES
from jbptools.plan.coach.rules import Rule as Rule
from jbptools.plan.coach.rules import rule as rule
